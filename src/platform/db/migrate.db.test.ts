import pg from 'pg';
import { expect, test } from 'vitest';
import { cloneDatabase, emptyDatabase, testRooms } from '../../../test/support/cluster.ts';
import { migrate, planMigration } from './migrate.ts';

const bare = () => cloneDatabase('template_bare', async () => undefined);

test('two starters at once apply every migration exactly once', async () => {
  const database = await bare();
  const results = await Promise.all([migrate(database.url, testRooms), migrate(database.url, testRooms)]);
  expect(results.map((r) => r.applied).sort()[0]).toBe(0);
  expect(Math.max(...results.map((r) => r.applied))).toBeGreaterThan(3);
  await database.drop();
});

test('a database of a newer program is refused with its own code', async () => {
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into platform.migration (room, number, name, digest) values ('booking', 9999, 'later', 'x')`,
  );
  await client.end();
  await expect(migrate(database.url, testRooms)).rejects.toMatchObject({ code: 'database_newer' });
  await database.drop();
});

test('a migration that was edited after it ran is refused', async () => {
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`update platform.migration set digest = 'other' where room = 'platform' and number = 1`);
  await client.end();
  await expect(migrate(database.url, testRooms)).rejects.toMatchObject({ code: 'migration_edited' });
  await database.drop();
});

test('rights that this program writes otherwise reach a database whose tables are up to date', async () => {
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // As an older program left it: its own rules, and its own mark of them.
  await client.query('alter policy booking_slot_scope on booking.slot using (false)');
  const rule = `select qual from pg_policies where policyname = 'booking_slot_scope'`;
  expect((await migrate(database.url, testRooms)).applied).toBe(0);
  expect((await client.query(rule)).rows).toEqual([{ qual: 'false' }]);
  await client.query(`comment on schema platform is 'rights of before'`);
  await migrate(database.url, testRooms);
  expect((await client.query(rule)).rows[0].qual).toContain('app.hospital');
  await client.end();
  await database.drop();
});

test('a plan tells what would be done and changes nothing', async () => {
  const database = await bare();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const empty = await planMigration(database.url, testRooms);
  expect(empty.missing[0]).toBe('platform/1 base');
  expect(empty.rights).toBe(true);
  const { rows } = await client.query(`select from pg_namespace where nspname = 'platform'`);
  expect(rows).toEqual([]);
  const { applied } = await migrate(database.url, testRooms);
  expect(applied).toBe(empty.missing.length);
  expect(await planMigration(database.url, testRooms)).toEqual({ missing: [], rights: false });
  await client.query(`comment on schema platform is 'rights of before'`);
  expect(await planMigration(database.url, testRooms)).toEqual({ missing: [], rights: true });
  await client.query(`update platform.migration set digest = 'other' where room = 'platform' and number = 1`);
  await expect(planMigration(database.url, testRooms)).rejects.toMatchObject({ code: 'migration_edited' });
  await client.end();
  await database.drop();
});
