import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AnyRoute } from '#platform/http/route.ts';
import { type Example, urlOf } from '../doors/requests.ts';
import { fromSchema, type JsonSchema, type Pool } from './from-schema.ts';
import { HOSTILE_BODIES, HOSTILE_HEADERS } from './hostile.ts';
import { mutated, mutatedText } from './mutate.ts';

/** One request as it goes over the wire, without who sends it. */
export interface Ask {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
  /** A part of the path was spoilt: it may lead to no route at all. */
  astray: boolean;
}

/** The part of an OpenAPI operation that says what goes in. */
export interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: JsonSchema }> }>;
}

interface Parts {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

const MEDIA = ['application/json', 'multipart/form-data; boundary=x', 'application/octet-stream', 'text/csv'];

/** Requests for one route: right ones by its schemas and by its door example, and the same with something wrong. */
export function asks(
  route: AnyRoute,
  operation: Operation,
  pool: Pool,
  example: Example | null,
  hospital: number,
): fc.Arbitrary<Ask> {
  if (route.kind === 'upload') return uploads(route, pool, operation, example, hospital);
  const sound = example
    ? fc.oneof(fc.constant(partsOf(example)), generated(operation, pool))
    : generated(operation, pool);
  const send = (parts: Parts, headers: Record<string, string | undefined> = {}, payload?: string | Buffer) =>
    wire(route, parts, hospital, headers, payload);
  return sound.chain((parts) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(send(parts)) },
      { weight: 4, arbitrary: mutated(parts.body).map((body) => send({ ...parts, body })) },
      { weight: 2, arbitrary: spoiltText(parts, 'params').map((one) => ({ ...send(one), astray: true })) },
      { weight: 2, arbitrary: spoiltText(parts, 'query').map((one) => send(one)) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_HEADERS).map((headers) => send(parts, headers)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...HOSTILE_BODIES), fc.constantFrom(...MEDIA))
          .map(([body, type]) => send(parts, { 'content-type': type }, body)),
      },
    ),
  );
}

/** Files as the example brings them, cut off, with a wrong byte, and such as are none. */
function uploads(
  route: AnyRoute,
  pool: Pool,
  operation: Operation,
  example: Example | null,
  hospital: number,
): fc.Arbitrary<Ask> {
  const file = Buffer.isBuffer(example?.body) ? example.body : Buffer.from('名称,编码\n测试科,1\n');
  const parts = example ? fc.constant(partsOf({ ...example, body: undefined })) : generated(operation, pool);
  const files = fc.oneof(
    fc.constant(file),
    fc.nat(file.length).map((length) => file.subarray(0, length)),
    fc.tuple(fc.nat(file.length - 1), fc.nat(255)).map(([at, byte]) => {
      const copy = Buffer.from(file);
      copy[at] = byte;
      return copy;
    }),
    fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(...HOSTILE_BODIES).map((body) => Buffer.from(body)),
    fc.constant(Buffer.alloc(300_000, 'a,')),
  );
  return fc
    .tuple(parts, files, fc.constantFrom(...MEDIA))
    .map(([sound, body, type]) => wire(route, sound, hospital, { 'content-type': type }, body));
}

function generated(operation: Operation, pool: Pool): fc.Arbitrary<Parts> {
  const of = (where: string, all: boolean) => {
    const fields = operation.parameters.filter((it) => it.in === where && it.name !== 'hospital');
    const model = Object.fromEntries(
      fields.map((it) => [it.name, fromSchema(idLike(it.name, it.schema), pool).map(String)]),
    );
    const requiredKeys = fields.filter((it) => all || it.required).map((it) => it.name);
    return fc.record(model, { requiredKeys }) as fc.Arbitrary<Record<string, string>>;
  };
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  return fc.record({
    params: of('path', true),
    query: of('query', false),
    body: body ? fromSchema(body, pool) : fc.constant({}),
  });
}

// A path parameter that says nothing about itself is most often an id.
function idLike(name: string, schema: JsonSchema): JsonSchema {
  return schema.type === 'string' && Object.keys(schema).length === 1 && name === 'id'
    ? { type: 'string', format: 'uuid' }
    : schema;
}

function partsOf(example: Example): Parts {
  const texts = (values: Record<string, unknown> = {}) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    );
  return { params: texts(example.params), query: texts(example.query), body: example.body ?? {} };
}

function spoiltText(parts: Parts, where: 'params' | 'query'): fc.Arbitrary<Parts> {
  const names = [...Object.keys(parts[where]), where === 'params' ? 'hospital' : 'unknown'];
  return fc
    .tuple(fc.constantFrom(...names), mutatedText)
    .map(([name, bad]) => ({ ...parts, [where]: { ...parts[where], [name]: bad } }));
}

function wire(
  route: AnyRoute,
  { params, query, body }: Parts,
  hospital: number,
  changed: Record<string, string | undefined>,
  payload?: string | Buffer,
): Ask {
  const wellFormed = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]));
  const url = urlOf(route, { params: { hospital, ...wellFormed(params) }, query: wellFormed(query) });
  const reads = route.method !== 'GET';
  const headers: Record<string, string | undefined> = {
    ...(reads ? { 'content-type': 'application/json' } : {}),
    ...(route.create ? { 'idempotency-key': randomUUID() } : {}),
    ...changed,
  };
  const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Ask['headers'];
  const sent = payload ?? (reads && body !== undefined ? JSON.stringify(body) : undefined);
  return { method: route.method, url, headers: kept, astray: false, ...(sent === undefined ? {} : { payload: sent }) };
}
