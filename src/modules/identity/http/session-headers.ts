import type { FastifyRequest } from 'fastify';
import { sessionCookie } from '#platform/http/token.ts';
import { deviceName } from '../domain/device-name.ts';

/** The part of a call that this needs; calls of every shape have it. */
interface Asked {
  raw: { request: FastifyRequest };
}

export function sessionHeaders({ raw }: Asked, token: string | null): Record<string, string> {
  return { 'set-cookie': sessionCookie(token, raw.request.protocol === 'https') };
}

export const deviceOf = ({ raw }: Asked): string | null => deviceName(raw.request.headers['user-agent']);
