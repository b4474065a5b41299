import type { z } from 'zod';
import { isRush } from '../limits/policy.ts';
import type { RoomManifest } from '../room.ts';
import { ANSWER_LIMITS } from './answer-limits.ts';
import { IDEMPOTENCY_KEY } from './claim.ts';
import type { ErrorTable } from './errors.ts';
import { limited, rateLimitHeaders, retryAfter } from './openapi-headers.ts';
import { type Json, toSchema } from './openapi-schema.ts';
import { LONGEST_PATH, MOST_FIELD_PROBLEMS } from './problem.ts';
import type { AnyRoute } from './route.ts';
import { SESSION_COOKIE } from './token.ts';

/** OpenAPI 3.1 of every route, written from the same schemas that guard it. */
export function openapi(rooms: readonly RoomManifest[]): Json {
  const errors: ErrorTable = Object.assign({}, ...rooms.map((room) => room.errors ?? {}));
  const paths: Record<string, Json> = {};
  for (const room of rooms) {
    for (const route of room.routes ?? []) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(room.name, route, errors) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shuxin 舒心就医',
      version: '0.1.0',
      description:
        'Instants carry the offset +08:00, money is integer fen, errors are problem+json with a stable code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: '/', description: 'This hospital: production, or a demo on its own machine', 'x-internal': false },
    ],
    tags: rooms.map((room) => ({ name: room.name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      headers: rateLimitHeaders,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description: `For pages. Over TLS its name is __Host-${SESSION_COOKIE}. What changes something also needs the header X-Shuxin: 1.`,
        },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A random session token, or the key of a partner institution; looked up, not a JWT.',
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(tag: string, route: AnyRoute, errors: ErrorTable): Json {
  const open = route.public !== undefined;
  return {
    operationId: route.id,
    tags: [tag],
    summary: `${route.summary.zh} ${route.summary.en}`,
    description: open
      ? `Open: ${route.public}`
      : `Permission: ${route.permission ?? `any account (${route.signedIn})`}`,
    security: open ? [] : [{ session: [] }, { token: [] }],
    parameters: parameters(route),
    ...(route.input?.body
      ? { requestBody: { required: true, content: json(toSchema(route.input.body, 'input')) } }
      : {}),
    ...(route.kind === 'upload'
      ? { requestBody: { required: true, content: bytes(route.bodyLimit ?? DEFAULT_UPLOAD_BYTES) } }
      : {}),
    responses: { ...successes(route), ...refusals(route, errors) },
  };
}

function parameters(route: AnyRoute): Json[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const params = properties(route.input?.params);
  const query = properties(route.input?.query);
  return [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: name === 'hospital' ? hospitalNumber : (params.properties[name] ?? { type: 'string' }),
    })),
    ...Object.entries(query.properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: query.required.includes(name),
      schema,
    })),
    ...(route.create
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', minLength: 8, maxLength: 255, pattern: IDEMPOTENCY_KEY.source },
          },
        ]
      : []),
  ];
}

function successes(route: AnyRoute): Json {
  return Object.fromEntries(
    Object.entries(route.output).map(([status, schema]) => {
      const headers = limited(route);
      if (schema !== null)
        return [status, { description: 'OK', ...headers, content: json(toSchema(schema, 'output')) }];
      if (route.kind === 'stream')
        return [status, { description: 'Server-sent events', ...headers, content: { 'text/event-stream': {} } }];
      if (route.kind === 'download') return [status, { description: 'A file', ...headers, content: bytes() }];
      return [status, { description: 'OK', ...headers }];
    }),
  );
}

function refusals(route: AnyRoute, errors: ErrorTable): Json {
  const codes = [...new Set([...(route.errors ?? []), ...refusalsOfTheDoors(route, errors)])];
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const status = errors[code]?.status ?? 500;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [
        status,
        {
          description: list.join(', '),
          ...(status === 429 ? { headers: { ...limited(route).headers, ...retryAfter } } : {}),
          ...(status === 503 ? { headers: retryAfter } : {}),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

/** What every route of this shape is refused with before its handler is asked, and 503 where the database is. */
function refusalsOfTheDoors(route: AnyRoute, errors: ErrorTable): string[] {
  // A fault of ours can happen anywhere; whoever asks too often is told so anywhere.
  const codes = ['platform.internal', ...Object.keys(errors).filter((code) => isRateLimit(code, errors))];
  if (route.public === undefined) codes.push('platform.not_signed_in', 'platform.forbidden');
  if (route.public === undefined && route.path.includes(':hospital')) codes.push('platform.other_hospital');
  if (route.public === undefined && route.method !== 'GET') codes.push('platform.missing_csrf_header');
  if (route.input || route.path.includes(':') || route.method !== 'GET') codes.push('platform.bad_input');
  if (route.path.includes(':hospital')) codes.push('platform.not_found');
  if (route.method !== 'GET') codes.push('platform.too_large', 'platform.unsupported_media');
  if (route.create) codes.push('platform.idempotency_key_required', 'platform.idempotency_mismatch');
  // Whatever asks the database may meet it away.
  if (!route.id.startsWith('platform.')) codes.push('platform.try_again');
  if (isRush(route)) codes.push('platform.rush');
  return codes;
}

const isRateLimit = (code: string, errors: ErrorTable): boolean =>
  code.startsWith('platform.') && errors[code]?.status === 429;

function properties(schema: z.ZodType | undefined): { properties: Record<string, Json>; required: string[] } {
  const found = (schema ? toSchema(schema, 'input') : {}) as { properties?: Record<string, Json>; required?: string[] };
  return { properties: found.properties ?? {}, required: found.required ?? [] };
}

const DEFAULT_UPLOAD_BYTES = 1_048_576;
const bytes = (maxLength?: number): Json => ({
  'application/octet-stream': { schema: { type: 'string', format: 'binary', ...(maxLength ? { maxLength } : {}) } },
});
const json = (schema: Json): Json => ({ 'application/json': { schema } });

const hospitalNumber = { type: 'integer', minimum: 1, maximum: 2_147_483_647, format: 'int32' };
const text = (maxLength: number, description?: string): Json => ({
  type: 'string',
  maxLength,
  ...(description ? { description } : {}),
});

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: text(200),
    title: text(200),
    status: { type: 'integer', minimum: 400, maximum: 599, format: 'int32' },
    detail: text(ANSWER_LIMITS.text, 'A sentence for the person, in their language.'),
    code: text(200, 'Stable, for programs.'),
    requestId: { ...text(36), format: 'uuid' },
    params: { type: 'object' },
    errors: {
      type: 'array',
      maxItems: MOST_FIELD_PROBLEMS,
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: text(LONGEST_PATH), code: text(200), message: text(200) },
      },
    },
  },
};
