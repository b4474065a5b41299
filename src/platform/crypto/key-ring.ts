import { createHmac } from 'node:crypto';

/** The keys of `SHUXIN_KEYS`. New data takes the active (first) one; old data names the key it was made with. */
export interface KeyRing {
  readonly active: string;
  readonly ids: readonly string[];
  /** Public halves (SM2 points in hex) of retired keys: nothing opens with them, old audit signatures still verify. */
  readonly verifiers: ReadonlyMap<string, string>;
  /** 32 bytes for one purpose: HMAC-SM3(key, purpose). Throws when the ring holds no key `id`. */
  derive(id: string, purpose: string): Buffer;
}

const ENTRY = /^([A-Za-z0-9_-]{1,32}):(?:((?:[0-9a-fA-F]{2}){32,64})|verify:(04[0-9a-fA-F]{128}))$/;

/**
 * Reads `id:hex,id:hex`: ids of letters, digits, `_` and `-`, keys of 32 to 64 bytes; `id:verify:hex` is the public
 * half of a retired key. Throws on anything else, without repeating the text, which is secret.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  const verifiers = new Map<string, string>();
  for (const [index, entry] of text.split(',').entries()) {
    const [, id, secret, point] = ENTRY.exec(entry.trim()) ?? [];
    if (!id) throw new Error(`key ${index + 1} of the ring is not id:hex of 32 to 64 bytes`);
    if (keys.has(id) || verifiers.has(id)) throw new Error(`key ${index + 1} of the ring repeats an id`);
    if (secret) keys.set(id, Buffer.from(secret, 'hex'));
    else verifiers.set(id, (point ?? '').toLowerCase());
  }
  const ids = [...keys.keys()];
  if (ids.length === 0) throw new Error('the ring holds no key that opens anything');
  return {
    active: ids[0] as string,
    ids,
    verifiers,
    derive(id, purpose) {
      const key = keys.get(id);
      if (!key) throw new Error(`the key ring holds no key ${id}`);
      return createHmac('sm3', key).update(`shuxin/${purpose}`, 'utf8').digest();
    },
  };
}
