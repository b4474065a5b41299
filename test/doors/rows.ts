import type { TestApp } from '../support/app.ts';
import { testRooms } from '../support/cluster.ts';
import { watchRows } from './watch.ts';

/** What a refused request may leave behind: the record that it was refused, and when a session was last seen. */
const MAY_CHANGE = new Set([
  'platform.audit',
  'platform.audit_seal',
  'platform.audit_checkpoint',
  'identity.session',
  'identity.account_event',
]);

const watching = new WeakMap<TestApp, Promise<() => Promise<Record<string, string>>>>();

/** The last change of each table since this was first asked. A request that is refused leaves it as it was. */
export async function fingerprint(app: TestApp): Promise<Record<string, string>> {
  const tables = () => testRooms.flatMap((room) => Object.keys(room.tables)).filter((table) => !MAY_CHANGE.has(table));
  const watch = watching.get(app) ?? watchRows(app.rows, tables(), `tg_table_schema || '.' || tg_table_name`);
  watching.set(app, watch);
  return (await watch)();
}

/** Text of everything the application keeps for machines: logs, metrics, events, jobs, audit, addresses. */
export async function traces(app: TestApp, urls: readonly string[]): Promise<Record<string, string>> {
  const stored = async (query: string) => JSON.stringify(await app.rows(query));
  return {
    log: app.logged.join('\n'),
    urls: urls.map((url) => decodeURIComponent(url)).join('\n'),
    metrics: (await app.http.inject({ method: 'GET', url: '/metrics' })).body,
    events: await stored('select * from platform.outbox'),
    audit: await stored('select * from platform.audit'),
    jobs: await stored('select to_jsonb(j) from graphile_worker._private_jobs j'),
  };
}

/** Where any of the words is found, directly or as JSON or URL escapes: one line per place. */
export function leaks(places: Record<string, string>, words: Record<string, string>): string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    Object.entries(words)
      .filter(
        ([, word]) => text.includes(word) || text.includes(encodeURIComponent(word)) || text.includes(escaped(word)),
      )
      .map(([what]) => `${place} holds the ${what}`),
  );
}

function escaped(word: string): string {
  return word.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
