import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import type { App } from '../app.ts';
import { type Actor, anonymous } from './actor.ts';
import type { AnyRoute } from './route.ts';
import { presentedToken } from './token.ts';

export type Authenticate = (app: App, token: string) => Promise<Actor>;

/** Who calls, and may they: throws 401, 403 for a missing permission, another hospital or a forged cookie request. */
export async function guard(
  app: App,
  authenticate: Authenticate,
  route: AnyRoute,
  request: FastifyRequest,
  hospital: number,
): Promise<Actor> {
  const presented = presentedToken(request);
  const actor = presented ? await authenticate(app, presented.token) : anonymous;
  if (route.public !== undefined) return actor;
  if (actor.kind === 'anonymous' || actor.kind === 'system') throw new DomainError('platform.not_signed_in');
  // SameSite=Lax does not cover every old browser: a cookie alone never changes anything.
  if (presented?.by === 'cookie' && request.method !== 'GET' && request.headers['x-shuxin'] !== '1') {
    throw new DomainError('platform.missing_csrf_header');
  }
  if (route.permission !== undefined && !actor.permissions.has(route.permission)) {
    throw new DomainError('platform.forbidden');
  }
  if (actor.kind === 'staff' && hospital !== 0 && actor.hospital !== hospital) {
    throw new DomainError('platform.other_hospital');
  }
  return actor;
}
