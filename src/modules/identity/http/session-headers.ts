import type { FastifyRequest } from 'fastify';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { presentedToken, sessionCookie } from '#platform/http/token.ts';
import { endSession } from '../app/end-session.ts';
import { deviceName } from '../domain/device-name.ts';

/** The part of a call that this needs; calls of every shape have it. */
interface Asked {
  raw: { request: FastifyRequest };
}

export function sessionHeaders({ raw }: Asked, token: string | null): Record<string, string> {
  return { 'set-cookie': sessionCookie(token, raw.request.protocol === 'https') };
}

export const deviceOf = ({ raw }: Asked): string | null => deviceName(raw.request.headers['user-agent']);

/** A browser has one session: whoever signs in again in it, or after somebody else, leaves none behind. */
export async function endReplaced({
  app,
  actor,
  now,
  raw,
}: Asked & { app: App; actor: Actor; now: string }): Promise<void> {
  if (presentedToken(raw.request)?.by !== 'cookie') return;
  if (actor.kind === 'patient' || actor.kind === 'staff') await endSession(app, actor, actor.session, now);
}
