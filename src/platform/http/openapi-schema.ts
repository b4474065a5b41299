import { z } from 'zod';
import { ANSWER_LIMITS } from './answer-limits.ts';
import { longestMatch } from './pattern-length.ts';

export type Json = Record<string, unknown>;

/**
 * The JSON schema of what guards a route, with its bounds spelled out: a text's length where its pattern gives it, an
 * integer's width, and for answers the limits every answer is held to. An input gets no bound that it does not enforce.
 */
export function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  bound(rest as Json, io);
  return rest as Json;
}

function bound(schema: unknown, io: 'input' | 'output'): void {
  if (schema === null || typeof schema !== 'object') return;
  if (Array.isArray(schema)) {
    for (const one of schema) bound(one, io);
    return;
  }
  const it = schema as Json;
  if (isA(it, 'string') && it.enum === undefined && it.const === undefined) boundText(it, io);
  if (isA(it, 'array') && io === 'output') it.maxItems ??= ANSWER_LIMITS.items;
  if (isA(it, 'integer')) it.format = isInt32(it) ? 'int32' : 'int64';
  for (const [key, inner] of Object.entries(it)) if (key !== 'enum' && key !== 'const') bound(inner, io);
}

function boundText(it: Json, io: 'input' | 'output'): void {
  const most = typeof it.pattern === 'string' ? longestMatch(it.pattern) : null;
  if (most !== null) it.maxLength ??= most;
  if (io === 'output') it.maxLength ??= ANSWER_LIMITS.text;
}

const isA = (it: Json, type: string): boolean => it.type === type || (Array.isArray(it.type) && it.type.includes(type));

const isInt32 = (it: Json): boolean => Number(it.minimum) >= -2_147_483_648 && Number(it.maximum) <= 2_147_483_647;
