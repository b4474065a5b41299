import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Costs of RFC 9106's low-memory choice as OWASP words it: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

const derive = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: { message: Buffer; nonce: Buffer } & typeof COST,
) => Promise<Buffer>;

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, the common spelling, so that costs can grow later. */
export async function hashPassword(password: string, salt: Buffer = randomBytes(16)): Promise<string> {
  const hash = await derive('argon2id', { message: Buffer.from(password, 'utf8'), nonce: salt, ...COST });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Takes the same time whether or not there is a stored hash: nobody learns from the clock which users exist. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const m = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? NOBODY);
  if (!m?.[4] || !m[5]) throw new Error('stored password is not an argon2id hash');
  const expected = Buffer.from(m[5], 'base64url');
  const hash = await derive('argon2id', {
    message: Buffer.from(password, 'utf8'),
    nonce: Buffer.from(m[4], 'base64url'),
    memory: Number(m[1]),
    passes: Number(m[2]),
    parallelism: Number(m[3]),
    tagLength: expected.length,
  } as never);
  return timingSafeEqual(hash, expected) && stored !== null;
}

// Same costs as a real one; no password is known for it, and a match would be refused all the same.
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
