type Rows = <T>(text: string, values?: unknown[]) => Promise<T[]>;

/** A number is drawn when a row is written and seen when its transaction ends: so far behind the last one is looked again. */
const LATE = 1_000;

/**
 * From now on every row that is written, changed or deleted in these tables is noted under `name` (SQL, in a trigger), in the
 * transaction that does it. Answers what to ask for the last change of each name. Asking reads what was noted since; reading
 * every table before and after each request took a minute.
 */
export async function watchRows(
  rows: Rows,
  tables: readonly string[],
  name: string,
): Promise<() => Promise<Record<string, string>>> {
  await rows(`
    create schema watch;
    create table watch.touch (at bigserial primary key, name text not null);
    create function watch.note() returns trigger language plpgsql security definer as
      $$ begin insert into watch.touch (name) values (${name}); return null; end $$;`);
  await rows(
    tables
      .map(
        (table) => `create trigger zz_watch after insert or update or delete on ${table}
        for each row execute function watch.note()`,
      )
      .join(';'),
  );
  const last: Record<string, string> = {};
  let seen = 0;
  return async () => {
    const found = await rows<{ name: string; at: string }>(
      'select name, max(at)::text as at from watch.touch where at > $1 group by name',
      [seen - LATE],
    );
    for (const { name: what, at } of found) {
      if (Number(at) > Number(last[what] ?? 0)) last[what] = at;
      seen = Math.max(seen, Number(at));
    }
    return { ...last };
  };
}
