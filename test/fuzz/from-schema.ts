import fc from 'fast-check';

export interface JsonSchema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

/** What exists, so that a request may hit it: ids of both hospitals and words people would type. */
export interface Pool {
  ids: readonly string[];
  words: readonly string[];
  dates: readonly string[];
}

/** Values that a schema calls right, with real ids and words of the hospital where they fit. */
export function fromSchema(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => fromSchema(one, pool)));
  if (schema.allOf) return fromSchema(Object.assign({}, schema, { allOf: undefined }, ...schema.allOf), pool);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return record(schema, pool);
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, pool), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, Math.max(schema.minItems ?? 0, 4)),
      });
    case 'string':
      return text(schema, pool);
    case 'integer':
      return fc.integer(range(schema));
    case 'number':
      return fc.double({ ...range(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(fc.constantFrom<unknown>(...pool.words), fc.jsonValue());
  }
}

function record(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {});
  const model = Object.fromEntries(fields.map(([name, inner]) => [name, fromSchema(inner, pool)]));
  return fc.record(model, { requiredKeys: (schema.required ?? []).filter((name) => name in model) });
}

function text(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid' || schema.format === 'guid') {
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pool.ids) }, { weight: 1, arbitrary: fc.uuid() });
  }
  if (schema.format === 'date') return fc.constantFrom(...pool.dates);
  if (schema.pattern) {
    const wanted = new RegExp(schema.pattern, 'u');
    const known = [...pool.words, ...pool.dates].filter((word) => wanted.test(word));
    const made = matching(schema.pattern);
    const choices = [...(known.length ? [fc.constantFrom(...known)] : []), ...(made ? [made] : [])];
    if (choices.length > 0) return fc.oneof(...choices);
  }
  const { minLength = 0, maxLength = 40 } = schema;
  const fitting = pool.words.filter((word) => word.length >= minLength && word.length <= maxLength);
  const free = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)), unit: 'grapheme' });
  return fitting.length ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, free) : free;
}

function matching(pattern: string): fc.Arbitrary<string> | null {
  // Classes of all of Unicode take minutes to turn round; the words that fit have to do.
  if (/\\p\{/i.test(pattern)) return null;
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // Nor can look-around.
    return null;
  }
}

function range({ minimum, exclusiveMinimum, maximum }: JsonSchema): { min: number; max: number } {
  const min = minimum ?? exclusiveMinimum ?? -1_000;
  return { min: Math.ceil(min), max: Math.min(maximum ?? min + 100_000, min + 100_000_000) };
}
