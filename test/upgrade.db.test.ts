import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '#platform/config/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log/log.ts';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { COMPILED } from '../bench/support/compiled.ts';
import { startServer } from '../src/server/start.ts';
import { long } from './long.ts';
import { cloneDatabase, type TestDatabase, testRooms } from './support/cluster.ts';
import { contentOf, load, type Released, released, roomsOf } from './upgrade/released.ts';

async function ask<T>(database: TestDatabase, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A database as this release left it, with its hospitals. */
const asReleased = ({ name, migrations }: (typeof released)[number]) =>
  cloneDatabase(`template_released_${name}`, async (url) => {
    await migrate(url, roomsOf(migrations));
    await load(url, contentOf(name));
  });

const applied = async (database: TestDatabase) =>
  (await ask<{ key: string }>(database, `select room || '/' || number as key from platform.migration order by 1`)).map(
    (row) => row.key,
  );

/** The oldest and the newest in every run; `npm run long` takes all of them. */
const judged = long ? released : released.filter((_, i) => i === 0 || i === released.length - 1);

describe.each(judged)('a database of the $name release', (release) => {
  test('is brought up by the start, loses nothing, and the hospital goes on', async () => {
    const database = await asReleased(release);
    const config = loadConfig({ PORT: '0', POOL_SIZE: '4', DATA_DIR: scratchFolder() });
    const server = await startServer({
      config,
      database: { url: database.url },
      log: createLogger('silent'),
      web: null,
    });
    const send = async (path: string, body: object, token = '') => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${token}`,
      };
      const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as { token: string; items: { id: string }[] } };
    };
    const staff = await send('/api/identity/staff/sign-in', { username: 'registrar', password: 'shuxin-demo' });
    expect(staff.status).toBe(200);
    const found = await send('/api/h/1/identity/desk/patients/search', { text: '10000000009' }, staff.body.token);
    expect(found.body.items).toHaveLength(1);
    const [slot] = await ask<{ id: string }>(
      database,
      `select l.id from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
       where l.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0
         and l.starts_at > '2026-11-23T02:00Z' order by l.starts_at, l.id limit 1`,
    );
    const visit = { slot: slot?.id, patient: found.body.items[0]?.id };
    expect((await send('/api/h/1/booking/desk/appointments', visit, staff.body.token)).status).toBe(201);
    await server.close();
    for (const { table, rows } of contentOf(release.name)) {
      const [now] = await ask<{ n: number }>(database, `select count(*)::integer as n from ${table}`);
      expect(now?.n, table).toBeGreaterThanOrEqual(rows.length);
    }
    await database.drop();
  });
});

describe('a released migration', () => {
  const changed = (migrations: Released, read: (file: URL) => Buffer) =>
    testRooms.flatMap((room) =>
      Object.entries(migrations[room.name] ?? {})
        .filter(([file, digest]) => {
          const now = createHash('sha256')
            .update(read(new URL(file, room.migrations)))
            .digest('hex');
          return !now.startsWith(digest);
        })
        .map(([file]) => `${room.name}/${file}`),
    );

  test('is never edited', () => {
    for (const { migrations } of released) expect(changed(migrations, readFileSync)).toEqual([]);
    const edited = (file: URL) =>
      file.href.endsWith('0002_audit.sql') ? Buffer.from('-- edited') : readFileSync(file);
    expect(changed(released[0]?.migrations ?? {}, edited)).toEqual(['platform/0002_audit.sql']);
  });

  test('that was edited all the same is refused by a database that knows it, which stays as it was', async () => {
    const [first] = released;
    if (!first) throw new Error('nothing was released');
    const database = await asReleased(first);
    const before = await applied(database);
    await ask(database, `update platform.migration set digest = 'other' where room = 'queue'`);
    await expect(migrate(database.url, testRooms)).rejects.toMatchObject({ code: 'migration_edited' });
    expect(await applied(database)).toEqual(before);
    await database.drop();
  });
});

test('an upgrade that was killed half way leaves the database as it was, and the next one goes through', async () => {
  const [first] = released;
  if (!first) throw new Error('nothing was released');
  const database = await asReleased(first);
  const before = await applied(database);
  const program = fileURLToPath(new URL('./upgrade/migrate-slowly.ts', import.meta.url));
  const child = spawn(process.execPath, [program, database.url], { env: { ...process.env, ...COMPILED } });
  const asleep = `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
  await expect.poll(async () => (await ask(database, asleep)).length, { timeout: 30_000, interval: 50 }).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await applied(database)).toEqual(before);
  await migrate(database.url, testRooms);
  expect((await applied(database)).length).toBeGreaterThan(before.length);
  expect(await ask(database, `select to_regclass('slow.half') as half`)).toEqual([{ half: null }]);
  await database.drop();
});
