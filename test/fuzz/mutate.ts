import fc from 'fast-check';
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts';

type Path = readonly (string | number)[];

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...HOSTILE_VALUES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** The same value with one thing wrong somewhere inside: missing, strange, doubled, or one too many. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places = pathsOf(value);
  return fc.constantFrom(...places).chain((path) =>
    fc.oneof(
      { weight: 5, arbitrary: hostile.map((bad) => at(value, path, () => bad)) },
      { weight: 2, arbitrary: fc.constant(at(value, path, () => undefined)) },
      { weight: 1, arbitrary: fc.constant(at(value, path, (old) => [old])) },
      { weight: 1, arbitrary: fc.constant(at(value, path, (old) => Array.from({ length: 60 }, () => old))) },
      {
        weight: 1,
        arbitrary: fc.constant(at(value, path, (old) => (typeof old === 'string' ? [...old] : JSON.stringify(old)))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('hospital_id', 'id', 'actor', 'constructor', 'state', '\u0000'), hostile)
          .map(([name, bad]) => at(value, path, (old) => (isRecord(old) ? { ...old, [name]: bad } : bad))),
      },
    ),
  );
}

/** A text for a path or query parameter. */
export const mutatedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

function pathsOf(value: unknown, here: Path = [], depth = 0): Path[] {
  if (depth > 4 || value === null || typeof value !== 'object') return [here];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...here, Array.isArray(value) ? Number(key) : key], depth + 1),
  );
  return [here, ...inner];
}

/** A copy in which the value at `path` is changed; `undefined` takes it away. */
function at(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const next = at(copy[first], rest, change);
  if (next === undefined) delete copy[first];
  else copy[first] = next;
  return copy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
