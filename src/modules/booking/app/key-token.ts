import { randomBytes } from 'node:crypto';
import { sm3 } from '#platform/crypto/field-crypto.ts';

/** How much of a key its keeper may see again, to tell it from others: 8 of its 43 random signs. */
const VISIBLE = 8;

/**
 * A key of a partner institution: `k<hospital>-<random>`, 32 random bytes. The hospital tells under which row-level
 * scope to look; the whole text is hashed, so a changed hospital is an unknown key.
 */
export function newKeyToken(hospital: number): { token: string; hash: string; prefix: string } {
  const token = `k${hospital}-${randomBytes(32).toString('base64url')}`;
  return { token, hash: sm3(token), prefix: token.slice(0, `k${hospital}-`.length + VISIBLE) };
}

/** Null for a text that is no key of ours. */
export function readKeyToken(token: string): { hospital: number; hash: string } | null {
  const m = /^k([1-9]\d{0,8})-[A-Za-z0-9_-]{43}$/.exec(token);
  return m ? { hospital: Number(m[1]), hash: sm3(token) } : null;
}
