import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import { type Actor, actorId } from './actor.ts';
import type { AnyRoute, IdempotencyClaim } from './route.ts';

/** Printable ASCII, as every HTTP library sends it. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,255}$/;

/** The claim a creating request makes; 400 without a usable Idempotency-Key. */
export function claimOf(route: AnyRoute, request: FastifyRequest, actor: Actor): IdempotencyClaim | null {
  if (!route.create) return null;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) {
    throw new DomainError('platform.idempotency_key_required');
  }
  const content = JSON.stringify([request.params, request.query, contentOf(request.body)]);
  return {
    actor: actorId(actor),
    route: route.id,
    key,
    hash: createHash('sm3').update(content).digest('hex'),
  };
}

// A file is told by its hash.
function contentOf(body: unknown): unknown {
  return Buffer.isBuffer(body) ? createHash('sm3').update(body).digest('hex') : sorted(body);
}

/** Deeper than any form of ours; what is deeper still is no mistake, and would exhaust the stack. */
const DEEPEST = 64;

// Two clients may write the same fields in another order; that is the same content.
function sorted(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new DomainError('platform.bad_input');
  if (Array.isArray(value)) return value.map((one) => sorted(one, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner, depth + 1)]));
}
