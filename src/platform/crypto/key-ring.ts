import { createHmac } from 'node:crypto';

/** The keys of `SHUXIN_KEYS`. New data takes the active (first) one; old data names the key it was made with. */
export interface KeyRing {
  readonly active: string;
  readonly ids: readonly string[];
  /** 32 bytes for one purpose: HMAC-SM3(key, purpose). Throws when the ring holds no key `id`. */
  derive(id: string, purpose: string): Buffer;
}

/**
 * Reads `id:hex,id:hex`: ids of letters, digits, `_` and `-`, keys of 32 to 64 bytes. Throws on anything else, without
 * repeating the text, which is secret.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const [index, entry] of text.split(',').entries()) {
    const m = /^([A-Za-z0-9_-]{1,32}):((?:[0-9a-fA-F]{2}){32,64})$/.exec(entry.trim());
    if (!m?.[1] || !m[2]) throw new Error(`key ${index + 1} of the ring is not id:hex of 32 to 64 bytes`);
    if (keys.has(m[1])) throw new Error(`key ${index + 1} of the ring repeats an id`);
    keys.set(m[1], Buffer.from(m[2], 'hex'));
  }
  const ids = [...keys.keys()];
  return {
    active: ids[0] as string,
    ids,
    derive(id, purpose) {
      const key = keys.get(id);
      if (!key) throw new Error(`the key ring holds no key ${id}`);
      return createHmac('sm3', key).update(`shuxin/${purpose}`, 'utf8').digest();
    },
  };
}
