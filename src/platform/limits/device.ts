import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FieldCrypto } from '../crypto/field-crypto.ts';

const COOKIE = 'shuxin_device';
const PURPOSE = 'platform.device';
const ONE_YEAR = 31_536_000;

const name = (secure: boolean): string => (secure ? `__Host-${COOKIE}` : COOKIE);
const IN_COOKIES = { true: pattern(true), false: pattern(false) };

/** The browser's own number, or null when it brings none that we gave out: made-up ones would each get a share. */
export function deviceOf(request: FastifyRequest, crypto: FieldCrypto): string | null {
  const secure = request.protocol === 'https';
  const found = IN_COOKIES[`${secure}`].exec(request.headers.cookie ?? '');
  const [, device, seal] = found ?? [];
  if (!device || !seal) return null;
  return crypto.blindIndexes(PURPOSE, device).some((index) => same(index.slice(0, 32), seal)) ? device : null;
}

/** A cookie with a new number: random, about nobody, unreadable for scripts. */
export function newDevice(crypto: FieldCrypto, secure: boolean): string {
  const device = randomBytes(16).toString('hex');
  const seal = crypto.blindIndex(PURPOSE, device).slice(0, 32);
  return `${name(secure)}=${device}.${seal}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${ONE_YEAR}${secure ? '; Secure' : ''}`;
}

function pattern(secure: boolean): RegExp {
  return new RegExp(`(?:^|; *)${name(secure)}=([0-9a-f]{32})\\.([0-9a-f]{32})(?:;|$)`);
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
