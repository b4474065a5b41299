import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify';
import { DomainError } from '#kernel/errors.ts';
import type { App } from '../app.ts';
import { constraintMap, domainErrorOf } from '../db/constraint-errors.ts';
import { idempotentTx } from '../idempotency/idempotent-tx.ts';
import { inFlight } from '../limits/in-flight.ts';
import { createLimits } from '../limits/limiter.ts';
import { isRush, limitClass } from '../limits/policy.ts';
import { waitingLine } from '../limits/waiting-line.ts';
import { accountOf } from './actor.ts';
import { allowedMethods, methodsOf } from './allowed-methods.ts';
import { withinLimits } from './answer-limits.ts';
import { claimOf } from './claim.ts';
import { type ErrorTable, platformErrors } from './errors.ts';
import { type Authenticate, type AuthenticateAll, guard, isOpened, refusal } from './guard.ts';
import { secureHeaders, setSecurityHeaders } from './headers.ts';
import { hospitalDoor } from './hospital-door.ts';
import { parseInput } from './input.ts';
import { languageOf } from './language.ts';
import { BadInput, problemOf } from './problem.ts';
import type { AnyRoute, Call } from './route.ts';
import { presentedToken } from './token.ts';
import { watchStreams } from './watch-streams.ts';

export interface HttpParts {
  app: App;
  authenticate: Authenticate;
  authenticateAll?: AuthenticateAll | undefined;
  /** Called once per answered request, for metrics. */
  observe?(route: AnyRoute, status: number, seconds: number): void;
  mostInFlight?: number;
}

/** Words of a patient are at most 500 characters. */
const RUSH_BODY_LIMIT = 16_384;

/** Fastify with every route of every room behind the same doors: sign-in, permission, input, output. */
export function createHttp({ app, authenticate, authenticateAll, observe, mostInFlight }: HttpParts): FastifyInstance {
  const watch = watchStreams({
    actors: (tokens) =>
      authenticateAll ? authenticateAll(app, tokens) : Promise.all(tokens.map((token) => authenticate(app, token))),
    onFault: (error) => app.log.warn({ err: safe(error) }, 'open streams could not be checked, trying again'),
  });
  const errors: ErrorTable = Object.assign({}, platformErrors, ...app.rooms.map((room) => room.errors ?? {}));
  const constraints = constraintMap(app.rooms);
  const isHospital = hospitalDoor(app.rooms);
  const limit = createLimits(app);
  const enter = inFlight(mostInFlight);
  const line = waitingLine();
  const server = fastify({
    logger: false,
    bodyLimit: 1_048_576,
    // The one proxy before us: what it heard from the client about other addresses is hearsay.
    trustProxy: app.config.TRUST_PROXY ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // Nobody holds a connection by sending slowly: ten seconds for the head, a minute for an upload.
    requestTimeout: 60_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    // An address that cannot be decoded never reaches a route, nor the error handler.
    frameworkErrors: (error, request, reply) => {
      const overTls = app.config.TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https';
      setSecurityHeaders(reply, overTls);
      sendProblem(toDomain(error), request, reply);
    },
  });
  secureHeaders(server);
  // A form of another site can send text/plain without asking first.
  server.removeContentTypeParser('text/plain');

  // Only what is refused before a route is asked comes here, such as a body that is no JSON.
  server.setErrorHandler((error, request, reply) => {
    const refused = toDomain(error);
    sendProblem(refused, request, reply);
    app.log.info({ path: request.routeOptions.url, code: refused.code, requestId: request.id }, 'refused unread');
  });
  const allowed = allowedMethods(app.rooms.flatMap((room) => room.routes ?? []));
  server.setNotFoundHandler((request, reply) => {
    const methods = allowed(request.url);
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    const code = methods.length > 0 ? 'platform.method_not_allowed' : 'platform.not_found';
    sendProblem(new DomainError(code), request, reply);
  });

  for (const room of app.rooms) {
    for (const route of room.routes ?? []) {
      if (route.kind === 'upload') mountUpload(route);
      else mount(server, route);
    }
  }
  return server;

  // Whoever may not is turned away before the first byte of the body is read.
  function mountUpload(route: AnyRoute): void {
    const { bodyLimit = 1_048_576 } = route;
    server.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, async (_: unknown, body: Buffer) => body);
      mount(scope, route, {
        bodyLimit,
        onRequest: async (request) => {
          await guard(
            app,
            authenticate,
            route,
            request,
            Number((request.params as { hospital?: string }).hospital ?? 0),
          );
        },
      });
    });
  }

  function mount(on: FastifyInstance, route: AnyRoute, more: Partial<RouteOptions> = {}): void {
    on.route({
      // Who waits in the line is kept in memory: nobody fills it by what they send.
      ...(isRush(route) ? { bodyLimit: RUSH_BODY_LIMIT } : {}),
      ...more,
      method: route.method,
      url: route.path,
      exposeHeadRoute: methodsOf(route).includes('HEAD'),
      handler: async (request, reply) => {
        const started = performance.now();
        let leave = () => {};
        try {
          if (isRush(route)) leave = await line.enter(() => request.raw.socket?.destroyed === true);
          else if (limitClass(route) !== 'open') leave = enter();
          await answer(route, request, reply);
        } catch (error) {
          const refused = toDomain(error);
          if (refused.code === 'platform.internal')
            app.log.error({ route: route.id, requestId: request.id, err: safe(error) }, 'failed');
          sendProblem(refused, request, reply);
        }
        leave();
        const seconds = (performance.now() - started) / 1000;
        observe?.(route, reply.statusCode, seconds);
        app.log.info(
          { route: route.id, status: reply.statusCode, ms: Math.round(seconds * 1000), requestId: request.id },
          'request',
        );
        return reply;
      },
    });
  }

  async function answer(route: AnyRoute, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const lang = languageOf(request.headers['accept-language']);
    const hospital = Number((request.params as { hospital?: string }).hospital ?? 0);
    const actor = await guard(app, authenticate, route, request, hospital);
    await limit(route, actor, request, reply);
    const input = parseInput(route, request, lang);
    // Lists of a hospital that does not exist are not empty: there is nothing to list.
    if (actor.kind !== 'staff' && input.hospital !== 0 && !(await isHospital(app, input.hospital)))
      throw new DomainError('platform.not_found');
    if (!isOpened(route, actor, input.params)) throw new DomainError('platform.forbidden');
    const idempotency = claimOf(route, request, actor);
    const scope = { hospital: input.hospital || null, account: accountOf(actor), requestId: request.id };
    const call: Call = {
      app,
      actor,
      hospital: input.hospital,
      params: input.params as undefined,
      query: input.query as undefined,
      body: input.body as undefined,
      now: app.clock.now(),
      lang,
      requestId: request.id,
      idempotency,
      tx: (fn) => (idempotency ? idempotentTx(app, scope, idempotency, fn) : app.db.tx(scope, fn)),
      raw: { request, reply },
    };
    const result = await route.handler(call);
    const token = route.kind === 'stream' && route.public === undefined ? presentedToken(request)?.token : undefined;
    if (token)
      watch(
        reply.raw,
        token,
        (now) => refusal(route, now, input.hospital) === null && isOpened(route, now, input.params),
      );
    if (reply.sent || reply.raw.headersSent) return;
    const schema = route.output[result.status];
    if (schema === undefined) throw new Error(`${route.id} answered ${result.status}, which it does not declare`);
    reply.code(result.status).headers({ 'cache-control': 'no-store', ...result.headers });
    if (schema === null) {
      reply.send();
      return;
    }
    const body = schema.parse(result.body);
    withinLimits(body);
    reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
  }

  function toDomain(error: unknown): DomainError {
    const known = domainErrorOf(error, constraints);
    if (known && errors[known.code]) return known;
    const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string };
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new DomainError('platform.too_large');
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new DomainError('platform.unsupported_media');
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new DomainError('platform.bad_input');
    return new DomainError('platform.internal');
  }

  function sendProblem(error: DomainError, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.raw.headersSent) return;
    const problem = problemOf(error, errors, languageOf(request.headers['accept-language']), request.id);
    if (error instanceof BadInput) problem.errors = error.errors;
    if (!reply.hasHeader('retry-after')) {
      if (problem.status === 503) reply.header('retry-after', String(error.params.seconds ?? 1));
      else if (problem.status === 429) reply.header('retry-after', String(errors[error.code]?.retryAfter ?? 60));
    }
    reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

// A database error quotes values in its detail; only its code, constraint and stack may reach the log.
function safe(error: unknown): Record<string, unknown> {
  const { name, code, constraint, stack, message } = error as Error & { code?: string; constraint?: string };
  const frames = stack?.split('\n').filter((line) => line.trim().startsWith('at '));
  return { name, code, constraint, stack: frames, ...(code ? {} : { message }) };
}
