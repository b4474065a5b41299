import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { DomainError } from '#kernel/errors.ts';
import type { App } from '../app.ts';
import { type Actor, accountOf } from '../http/actor.ts';
import type { AnyRoute } from '../http/route.ts';
import { deviceOf, newDevice } from './device.ts';
import { type LimitClass, limitClass, OPEN_STREAMS, POLICIES } from './policy.ts';

type Sort = keyof typeof OPEN_STREAMS;

interface Caller {
  sort: Sort;
  key: string;
}

/** Lets a request pass or throws platform.too_many_requests with Retry-After set on the reply. */
export type Limits = (route: AnyRoute, actor: Actor, request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Limits by account and browser, and by address only for those who have neither: a hospital is one address.
 * What is counted in the database is refused while the database is away (503, and its handler could not answer either);
 * what is counted in the process never depends on anything, so bookings are not stopped by a counter.
 */
export function createLimits(app: App): Limits {
  const factor = app.config.RATE_LIMIT_FACTOR;
  if (factor === 0) return async () => undefined;
  const limiterOf = limiters(app, factor);
  const openStreams = new Map<string, number>();

  return async (route, actor, request, reply) => {
    const kind = limitClass(route);
    if (kind === 'open') return;
    const callers = callersOf(app, actor, request, reply, kind !== 'stream');
    for (const caller of callers) await take(kind, caller, reply);
    if (kind === 'stream') holdStream(callers[0] as Caller, reply);
  };

  async function take(kind: Exclude<LimitClass, 'open'>, { sort, key }: Caller, reply: FastifyReply): Promise<void> {
    const limiter = limiterOf(kind, sort);
    try {
      tell(reply, kind, limiter, await limiter.consume(key));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw new DomainError('platform.try_again');
      tell(reply, kind, limiter, refused);
      throw tooMany(reply, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  }

  function holdStream({ sort, key }: Caller, reply: FastifyReply): void {
    const open = openStreams.get(key) ?? 0;
    if (open >= OPEN_STREAMS[sort] * factor) throw tooMany(reply, 5);
    openStreams.set(key, open + 1);
    reply.raw.once('close', () => {
      const left = (openStreams.get(key) ?? 1) - 1;
      if (left === 0) openStreams.delete(key);
      else openStreams.set(key, left);
    });
  }
}

function limiters(app: App, factor: number) {
  const made = new Map<string, RateLimiterAbstract>();
  return (kind: Exclude<LimitClass, 'open'>, sort: Sort): RateLimiterAbstract => {
    const keyPrefix = `${kind}/${sort}`;
    const known = made.get(keyPrefix);
    if (known) return known;
    const { store, [sort]: allowance } = POLICIES[kind];
    const options = { keyPrefix, points: Math.ceil(allowance.points * factor), duration: allowance.seconds };
    const limiter =
      store === 'process'
        ? new RateLimiterMemory(options)
        : new RateLimiterPostgres({
            ...options,
            storeClient: app.db.pool,
            storeType: 'pool',
            schemaName: 'platform',
            tableName: 'rate_limit',
            tableCreated: true,
            // Who is refused is not asked for again: a flood costs no round trips.
            inMemoryBlockOnConsumed: options.points + 1,
          });
    made.set(keyPrefix, limiter);
    return limiter;
  };
}

/** Who is counted, the closest first. A browser without a number of ours is given one with this answer. */
function callersOf(app: App, actor: Actor, request: FastifyRequest, reply: FastifyReply, give: boolean): Caller[] {
  // All keys of an institution share one allowance.
  if (actor.kind === 'partner') return [{ sort: 'partner', key: actor.institution }];
  const account = accountOf(actor);
  // The browser at a desk belongs to whoever is on duty.
  if (account && actor.kind === 'staff') return [{ sort: 'staff', key: account }];
  const device = deviceOf(request, app.crypto);
  const isBrowser = request.headers.authorization === undefined;
  if (!device && give && isBrowser) {
    reply.header('set-cookie', newDevice(app.crypto, request.protocol === 'https'));
  }
  const browser: Caller[] = device ? [{ sort: 'device', key: device }] : [];
  if (account) return [{ sort: 'patient', key: account }, ...browser];
  // An address points at a person: only its keyed hash is kept.
  return [...browser, { sort: 'address', key: app.crypto.blindIndex('platform.address', request.ip).slice(0, 32) }];
}

/** The fields of draft-ietf-httpapi-ratelimit-headers; of several counts the one that is nearer its end. */
function tell(reply: FastifyReply, kind: string, limiter: RateLimiterAbstract, now: RateLimiterRes): void {
  const told = /;r=(\d+)/.exec(String(reply.getHeader('ratelimit') ?? ''))?.[1];
  if (told !== undefined && Number(told) <= now.remainingPoints) return;
  reply.header('ratelimit-policy', `"${kind}";q=${limiter.points};w=${limiter.duration}`);
  reply.header('ratelimit', `"${kind}";r=${now.remainingPoints};t=${Math.ceil(now.msBeforeNext / 1000)}`);
}

function tooMany(reply: FastifyReply, seconds: number): DomainError {
  reply.header('retry-after', String(seconds));
  return new DomainError('platform.too_many_requests', { seconds });
}
