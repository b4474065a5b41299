import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'shuxin_session';

/** Over TLS the browser itself vouches that this host set the cookie, over TLS, for all its paths. */
const cookieName = (secure: boolean): string => (secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);

export interface Presented {
  token: string;
  by: 'bearer' | 'cookie';
}

/** The session token a request presents: Authorization first, else the cookie. */
export function presentedToken(request: FastifyRequest): Presented | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '');
  if (bearer?.[1]) return { token: bearer[1], by: 'bearer' };
  const cookie = COOKIE[request.protocol === 'https' ? 'https' : 'http'].exec(request.headers.cookie ?? '');
  return cookie?.[1] ? { token: cookie[1], by: 'cookie' } : null;
}

const inCookies = (name: string): RegExp => new RegExp(`(?:^|; *)${name}=([A-Za-z0-9_-]{20,200})`);
const COOKIE = { https: inCookies(cookieName(true)), http: inCookies(cookieName(false)) };

export function sessionCookie(token: string | null, secure: boolean): string {
  const life = token === null ? 'Max-Age=0' : 'Max-Age=2592000';
  return `${cookieName(secure)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${life}${secure ? '; Secure' : ''}`;
}
