import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'shuxin_session';

export interface Presented {
  token: string;
  by: 'bearer' | 'cookie';
}

/** The session token a request presents: Authorization first, else the cookie. */
export function presentedToken(request: FastifyRequest): Presented | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '');
  if (bearer?.[1]) return { token: bearer[1], by: 'bearer' };
  const cookie = new RegExp(`(?:^|; *)${SESSION_COOKIE}=([A-Za-z0-9_-]{20,200})`).exec(request.headers.cookie ?? '');
  return cookie?.[1] ? { token: cookie[1], by: 'cookie' } : null;
}

export function sessionCookie(token: string | null, secure: boolean): string {
  const life = token === null ? 'Max-Age=0' : 'Max-Age=2592000';
  return `${SESSION_COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${life}${secure ? '; Secure' : ''}`;
}
