import type { FastifyRequest } from 'fastify';

/** As long as browsers keep any cookie; a screen asks again each time it starts, and the time begins anew. */
const KEPT_SECONDS = 400 * 86_400;
const IN_COOKIES = /(?:^|; *)shuxin_screen=([A-Za-z0-9_-]{43})(?:;|$)/;

/** The token of the screen that asks; null when it has none. */
export const screenToken = (request: FastifyRequest): string | null =>
  IN_COOKIES.exec(request.headers.cookie ?? '')?.[1] ?? null;

/** Sent only to the routes of the screen itself, of this hospital; unreadable for scripts. */
export function screenCookie(token: string, hospital: number, secure: boolean): Record<string, string> {
  const path = `/api/h/${hospital}/queue/screens/self`;
  const rest = `Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${KEPT_SECONDS}${secure ? '; Secure' : ''}`;
  return { 'set-cookie': `shuxin_screen=${token}; ${rest}` };
}
