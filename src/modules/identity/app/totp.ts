import { createHmac } from 'node:crypto';
import type { Instant } from '#kernel/instant.ts';

const STEP_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The time step of an instant (RFC 6238, 30 seconds from the Unix epoch). */
export function stepOf(now: Instant): number {
  return Math.floor(Date.parse(now) / 1000 / STEP_SECONDS);
}

/** The code of one step: HOTP of RFC 4226 over HMAC-SHA-1, which is what every authenticator app speaks. */
export function codeOf(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] as number) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The step in which `code` holds now, one step of drift either way; null for a wrong code. */
export function matchingStep(secret: Buffer, code: string, now: Instant): number | null {
  const here = stepOf(now);
  return [here, here - 1, here + 1].find((step) => codeOf(secret, step) === code) ?? null;
}

/** RFC 4648 without padding, as authenticator apps take it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
