import type { TestApp } from '../support/app.ts';
import { testRooms } from '../support/cluster.ts';

/** What a refused request may leave behind: the record that it was refused, and when a session was last seen. */
const MAY_CHANGE = new Set([
  'platform.audit',
  'platform.audit_seal',
  'platform.audit_checkpoint',
  'identity.session',
  'identity.account_event',
]);

const watching = new WeakMap<TestApp, Promise<void>>();

/**
 * From now on every row that is written, changed or deleted in a table that must not move is noted, in the transaction
 * that does it. Asking what was noted costs nothing; reading every table before and after each request took a minute.
 */
async function watchRows(app: TestApp): Promise<void> {
  const tables = testRooms.flatMap((room) => Object.keys(room.tables)).filter((table) => !MAY_CHANGE.has(table));
  await app.rows(`
    create schema watch;
    create table watch.touch (at bigserial primary key, name text not null);
    create function watch.note() returns trigger language plpgsql security definer as
      $$ begin insert into watch.touch (name) values (tg_table_schema || '.' || tg_table_name); return null; end $$;`);
  await app.rows(
    tables
      .map(
        (table) => `create trigger zz_watch after insert or update or delete on ${table}
        for each row execute function watch.note()`,
      )
      .join(';'),
  );
}

/** The last change of each table since this was first asked. A request that is refused leaves it as it was. */
export async function fingerprint(app: TestApp): Promise<Record<string, string>> {
  if (!watching.has(app)) watching.set(app, watchRows(app));
  await watching.get(app);
  const rows = await app.rows<{ name: string; at: string }>(
    'select name, max(at) as at from watch.touch group by name',
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.at]));
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
