import { randomBytes } from 'node:crypto';
import { sm3 } from '#platform/crypto/field-crypto.ts';

/**
 * A session token: `p-<random>` for patients, `s<hospital>-<random>` for staff, 32 random bytes. The hospital lets one
 * statement read session and permissions; the whole text is hashed, so a changed hospital is an unknown token.
 */
export function newToken(hospital: number | null): { token: string; hash: string } {
  const head = hospital === null ? 'p' : `s${hospital}`;
  const token = `${head}-${randomBytes(32).toString('base64url')}`;
  return { token, hash: sm3(token) };
}

/** Null for a text that is no token of ours. */
export function readToken(token: string): { hospital: number | null; hash: string } | null {
  const m = /^(?:p|s([1-9]\d{0,8}))-[A-Za-z0-9_-]{43}$/.exec(token);
  return m ? { hospital: m[1] ? Number(m[1]) : null, hash: sm3(token) } : null;
}
