import type { AnyRoute, Door } from '#platform/http/route.ts';
import { HOSPITAL } from './people.ts';

export type Example = Awaited<ReturnType<Door['example']>>;

/** The address of an example: path parameters filled in, query appended. */
export function urlOf(route: AnyRoute, example: Example): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(name === 'hospital' ? (example.params?.hospital ?? HOSPITAL) : example.params?.[name])),
  );
  const query = new URLSearchParams(
    Object.entries(example.query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** What is sent as the body: nothing for GET, an object for everything else. */
export function bodyOf(route: AnyRoute, example: Example): unknown {
  return route.method === 'GET' ? undefined : (example.body ?? {});
}

const NONSENSE = '\u0000nonsense';

/** Examples spoilt in one place each, of which the route's own schemas say that they are bad. */
export function spoilt(route: AnyRoute, example: Example): { what: string; example: Example }[] {
  const { params, query, body } = route.input ?? {};
  const candidates: { what: string; example: Example; bad: boolean }[] = [];
  const spoil = (where: 'params' | 'query' | 'body', schema: typeof params, values: Record<string, unknown>) => {
    for (const name of Object.keys(values)) {
      if (name === 'hospital') continue;
      const changed = { ...values, [name]: NONSENSE };
      candidates.push({
        what: `${where}.${name}`,
        example: { ...example, [where]: changed },
        bad: schema !== undefined && !schema.safeParse(changed).success,
      });
    }
  };
  spoil('params', params, example.params ?? {});
  spoil('query', query, example.query ?? {});
  if (isRecord(example.body)) spoil('body', body, example.body);
  if (body) candidates.push({ what: 'body', example: { ...example, body: [] }, bad: !body.safeParse([]).success });
  return candidates.filter((candidate) => candidate.bad);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
