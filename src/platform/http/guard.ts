import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import type { App } from '../app.ts';
import { type Actor, anonymous } from './actor.ts';
import type { AnyRoute } from './route.ts';
import { presentedToken } from './token.ts';

/** `seen`: a person asks, not a page by itself; it keeps the session from ending for idleness. */
export type Authenticate = (app: App, token: string, seen?: boolean) => Promise<Actor>;
export type AuthenticateAll = (app: App, tokens: readonly string[]) => Promise<Actor[]>;

/** People by their session, else programs by their key: neither is asked about a token of the other's shape. */
export function withKeys(people: Authenticate, keys: Authenticate | undefined): Authenticate {
  if (!keys) return people;
  return async (app, token, seen) => {
    const person = await people(app, token, seen);
    return person.kind === 'anonymous' ? keys(app, token, seen) : person;
  };
}

/** Who calls, and may they: throws 401, 403 for a missing permission, another hospital or a forged cookie request. */
export async function guard(
  app: App,
  authenticate: Authenticate,
  route: AnyRoute,
  request: FastifyRequest,
  hospital: number,
): Promise<Actor> {
  const presented = presentedToken(request);
  const found = presented ? await authenticate(app, presented.token, isPersonal(route, request)) : anonymous;
  // A program's key is sent on purpose with every request; a browser never carries one along.
  const actor = found.kind === 'partner' && presented?.by === 'cookie' ? anonymous : found;
  if (route.public !== undefined) return actor;
  const refused = refusal(route, actor, hospital);
  if (refused === 'platform.not_signed_in') throw new DomainError(refused);
  // SameSite=Lax does not cover every old browser: a cookie alone never changes anything.
  if (presented?.by === 'cookie' && !['GET', 'HEAD'].includes(request.method) && request.headers['x-shuxin'] !== '1') {
    throw new DomainError('platform.missing_csrf_header');
  }
  if (refused) throw new DomainError(refused);
  return actor;
}

/** Streams, and what pages fetch by the clock while nobody touches them, are no sign of a person. */
function isPersonal(route: AnyRoute, request: FastifyRequest): boolean {
  return route.kind !== 'stream' && request.headers['x-shuxin-background'] !== '1';
}

/** Whether the patient in the path is open to this actor, where the route asks for it. */
export function isOpened(route: AnyRoute, actor: Actor, params: unknown): boolean {
  if (route.opened === undefined) return true;
  const patient = (params as Record<string, string>)[route.opened] ?? '';
  return actor.kind === 'staff' && actor.opened?.has(patient) === true;
}

/** The code with which this actor is refused at this route now, or null. */
export function refusal(route: AnyRoute, actor: Actor, hospital: number): string | null {
  if (route.public !== undefined) return null;
  if (actor.kind === 'anonymous' || actor.kind === 'system') return 'platform.not_signed_in';
  // What any account may do is for people: a program does what it was let in for.
  if (actor.kind === 'partner' && route.permission === undefined) return 'platform.forbidden';
  if (route.permission !== undefined && !actor.permissions.has(route.permission)) return 'platform.forbidden';
  const bound = actor.kind === 'staff' || actor.kind === 'partner';
  if (bound && hospital !== 0 && actor.hospital !== hospital) return 'platform.other_hospital';
  return null;
}
