import type { Json } from './canonical-json.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const LONG_NUMBER = /\d(?:[ -]?\d){8,}[Xx]?/g;

/**
 * Blacks out what could be a phone, card or document number in free text a person typed (a reveal's purpose): nine and
 * more digits in a row, also spaced. Uuids and instants stay. Names cannot be told by their form: callers give none.
 */
export function withoutLongNumbers<T extends Json>(value: T): T {
  if (typeof value === 'string') return blackOut(value) as T;
  if (typeof value === 'number') return (Math.abs(value) >= 1e9 ? '*' : value) as T;
  if (Array.isArray(value)) return value.map((item: Json) => withoutLongNumbers(item)) as unknown as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withoutLongNumbers(item as Json)])) as T;
}

function blackOut(text: string): string {
  const kept = text.match(UUID) ?? [];
  return text
    .split(UUID)
    .map((part) => part.replace(LONG_NUMBER, '*'))
    .reduce((whole, part, i) => whole + (kept[i - 1] ?? '') + part);
}
