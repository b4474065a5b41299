import type { FastifyRequest } from 'fastify';
import type { Presented } from '../app/at-kiosk.ts';

/** As long as browsers keep any cookie; a kiosk asks again each time it starts, and the time begins anew. */
const KEPT_SECONDS = 400 * 86_400;
const IN_COOKIES = /(?:^|; *)shuxin_kiosk=([A-Za-z0-9_-]{43})(?:;|$)/;

/** The token of the machine and the secret of the sitting; null for what was not sent, or not as our own page sends it. */
export function presented(request: FastifyRequest): Presented {
  const { headers, method } = request;
  const token = IN_COOKIES.exec(headers.cookie ?? '')?.[1] ?? null;
  const secret = headers['x-shuxin-sitting'];
  // A form of another site cannot set a header: a cookie alone never changes anything.
  if (!['GET', 'HEAD'].includes(method) && headers['x-shuxin'] !== '1') return { token: null, secret: null };
  return { token, secret: typeof secret === 'string' && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null };
}

/** Sent only to the routes of the machine itself, of this hospital; unreadable for scripts. */
export function deviceCookie(token: string, hospital: number, secure: boolean): Record<string, string> {
  const path = `/api/h/${hospital}/kiosk/self`;
  const rest = `Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${KEPT_SECONDS}${secure ? '; Secure' : ''}`;
  return { 'set-cookie': `shuxin_kiosk=${token}; ${rest}` };
}
