import { z } from 'zod';
import type { RoomManifest } from '../room.ts';
import type { ErrorTable } from './errors.ts';
import type { AnyRoute } from './route.ts';

type Json = Record<string, unknown>;

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
    servers: [{ url: '/' }],
    tags: rooms.map((room) => ({ name: room.name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'shuxin_session' },
        token: { type: 'http', scheme: 'bearer' },
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
      schema: name === 'hospital' ? { type: 'integer', minimum: 1 } : (params.properties[name] ?? { type: 'string' }),
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
            schema: { type: 'string', minLength: 8, maxLength: 255 },
          },
        ]
      : []),
  ];
}

function successes(route: AnyRoute): Json {
  return Object.fromEntries(
    Object.entries(route.output).map(([status, schema]) => {
      if (schema !== null) return [status, { description: 'OK', content: json(toSchema(schema, 'output')) }];
      if (route.kind === 'stream')
        return [status, { description: 'Server-sent events', content: { 'text/event-stream': {} } }];
      return [status, { description: 'OK' }];
    }),
  );
}

function refusals(route: AnyRoute, errors: ErrorTable): Json {
  const codes = [...(route.errors ?? []), ...refusalsOfTheDoors(route)];
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
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

/** What every route of this shape is refused with before its handler is asked, and 503 where the database is. */
function refusalsOfTheDoors(route: AnyRoute): string[] {
  const codes: string[] = [];
  if (route.public === undefined) codes.push('platform.not_signed_in', 'platform.forbidden');
  if (route.public === undefined && route.path.includes(':hospital')) codes.push('platform.other_hospital');
  if (route.public === undefined && route.method !== 'GET') codes.push('platform.missing_csrf_header');
  if (route.input || route.path.includes(':')) codes.push('platform.bad_input');
  if (route.create)
    codes.push('platform.idempotency_key_required', 'platform.idempotency_mismatch', 'platform.try_again');
  return codes;
}

function properties(schema: z.ZodType | undefined): { properties: Record<string, Json>; required: string[] } {
  const found = (schema ? toSchema(schema, 'input') : {}) as { properties?: Record<string, Json>; required?: string[] };
  return { properties: found.properties ?? {}, required: found.required ?? [] };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest as Json;
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for the person, in their language.' },
    code: { type: 'string', description: 'Stable, for programs.' },
    requestId: { type: 'string' },
    params: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
