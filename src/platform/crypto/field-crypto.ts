import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type KeyRing, parseKeyRing } from './key-ring.ts';
import { IV_BYTES, sm4GcmDecrypt, sm4GcmEncrypt } from './sm4-gcm.ts';

const SEAL = 'column/sm4-gcm';

/** Seals the sensitive columns: ID number, phone, address. */
export interface FieldCrypto {
  /** Ids of the keys of the ring, active first. */
  readonly keys: readonly string[];
  readonly activeKey: string;
  /**
   * `s1.<key id>.<base64url of iv, ciphertext, tag>` under the active key; a new value at every call. `aad` names the
   * place, e.g. `identity.patient/<id>/phone`, so that a value copied to another row or column does not open.
   */
  seal(plain: string, aad: string): string;
  /** The plaintext of any key still in the ring; throws on an unknown key, another aad, or a changed bit. */
  open(sealed: string, aad: string): string;
  /**
   * For exact look-up of a sealed value: 64 hex digits of HMAC-SM3 under the active key. `purpose` separates columns
   * (`identity.document`, `identity.phone`); `normalised` is the one spelling of the value.
   */
  blindIndex(purpose: string, normalised: string): string;
  /** The index under every key of the ring, active first: what a look-up asks for while a rotation is under way. */
  blindIndexes(purpose: string, normalised: string): string[];
  /** True when the value was sealed under another key than the active one and should be sealed anew. */
  isStale(sealed: string): boolean;
}

/** `keys` is the text of `SHUXIN_KEYS` (see parseKeyRing). */
export function createFieldCrypto(keys: string): FieldCrypto {
  const ring = parseKeyRing(keys);
  const sealKeys = new Map(ring.ids.map((id) => [id, ring.derive(id, SEAL).subarray(0, 16)]));
  const indexes = (purpose: string, value: string, ids: readonly string[]) =>
    ids.map((id) => indexUnder(ring, id, purpose, value));
  return {
    keys: ring.ids,
    activeKey: ring.active,
    seal(plain, aad) {
      const iv = randomBytes(IV_BYTES);
      const body = sm4GcmEncrypt(
        keyOf(sealKeys, ring.active),
        iv,
        Buffer.from(plain, 'utf8'),
        Buffer.from(aad, 'utf8'),
      );
      return `s1.${ring.active}.${Buffer.concat([iv, body]).toString('base64url')}`;
    },
    open(sealed, aad) {
      const { id, bytes } = parse(sealed);
      const [iv, body] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES)];
      return sm4GcmDecrypt(keyOf(sealKeys, id), iv, body, Buffer.from(aad, 'utf8')).toString('utf8');
    },
    blindIndex: (purpose, normalised) => indexes(purpose, normalised, [ring.active])[0] as string,
    blindIndexes: (purpose, normalised) => indexes(purpose, normalised, ring.ids),
    isStale: (sealed) => parse(sealed).id !== ring.active,
  };
}

/** Hex SM3 (GB/T 32905), e.g. for the hash of a session token. Not a password hash. */
export function sm3(data: string | Buffer): string {
  return createHash('sm3').update(data).digest('hex');
}

function indexUnder(ring: KeyRing, id: string, purpose: string, value: string): string {
  return createHmac('sm3', ring.derive(id, `blind-index/${purpose}`))
    .update(value, 'utf8')
    .digest('hex');
}

function keyOf(keys: ReadonlyMap<string, Buffer>, id: string): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`the key ring holds no key ${id}`);
  return key;
}

function parse(sealed: string): { id: string; bytes: Buffer } {
  const m = /^s1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]+)$/.exec(sealed);
  if (!m?.[1] || !m[2]) throw new Error('not a sealed value');
  return { id: m[1], bytes: Buffer.from(m[2], 'base64url') };
}
