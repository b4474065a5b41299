/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one spelling of a JSON value (RFC 8785): no blanks, names sorted by UTF-16 units, numbers and strings as
 * ECMAScript writes them. Throws on NaN, infinities, lone surrogates and anything that is no JSON.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('JSON has no such number');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('JSON text has no lone surrogates');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new Error('not a JSON value');
  const members = Object.entries(value as { readonly [name: string]: Json })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/**
 * Reads JSON text without losing a digit: a number that a double cannot hold as written becomes `{"$number": text}`,
 * so that two texts of different value never have the same canonical form.
 */
export function parseExact(text: string): Json {
  const reviver = (_name: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && context.source !== JSON.stringify(value)
      ? { $number: context.source }
      : value;
  return JSON.parse(text, reviver) as Json;
}
