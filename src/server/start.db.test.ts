import pg from 'pg';
import { expect, test } from 'vitest';
import { loadConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/log.ts';
import { scratchFolder } from '#platform/testing/scratch-folder.ts';
import { long } from '../../test/long.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../../test/support/cluster.ts';
import { startServer } from './start.ts';

const bare = () => cloneDatabase('template_bare', async () => undefined);
const log = createLogger('silent');

function start(database: TestDatabase) {
  const config = loadConfig({ PORT: '0', POOL_SIZE: '4', DATA_DIR: scratchFolder(), SHUXIN_DEMO_DATE: '2026-11-23' });
  return startServer({ config, database: { url: database.url }, log, web: null });
}

async function ask(database: TestDatabase, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const answers: unknown[] = [];
  for (const text of statements) answers.push((await client.query(text)).rows[0]);
  await client.end();
  return answers;
}

/** A statement beside the database, which may be gone. */
async function withCluster(database: TestDatabase, text: string): Promise<void> {
  const url = new URL(database.url);
  url.pathname = '/postgres';
  await ask({ ...database, url: url.href }, text);
}

test.runIf(long)('two starters at once over a database without anybody both serve the one demo hospital', async () => {
  const database = await emptyDatabase();
  const both = await Promise.all([start(database), start(database)]);
  for (const { url } of both) {
    const { items } = await (await fetch(`${url}/api/hospitals`)).json();
    expect(items).toHaveLength(2);
  }
  for (const started of both) await started.close();
  await database.drop();
});

test.runIf(long)('a start that was killed while it filled the demo does not spoil the next one', async () => {
  const database = await bare();
  await (await start(database)).close();
  const count = 'select count(*)::integer as n from identity.patient';
  const [whole] = await ask(database, count);
  // As a kill leaves it: some rooms filled, one not, nothing marked; and something that is not ours.
  await ask(
    database,
    'update platform.installation set seeded = false',
    'delete from booking.reminder',
    'delete from booking.appointment',
    'create schema mine',
    'create table mine.kept (n integer)',
  );
  await (await start(database)).close();
  const found = await ask(
    database,
    count,
    'select seeded from platform.installation',
    'select count(*)::integer as n from mine.kept',
  );
  expect(found).toEqual([whole, { seeded: true }, { n: 0 }]);
  await database.drop();
});

test('a plain login serves when the schema is brought up past the pooler, and is told its rights when it is not', async () => {
  const database = await bare();
  const login = `plain_${process.pid}`;
  const plain = new URL(database.url);
  [plain.username, plain.password] = [login, 'only-for-this-test'];
  // The role of the server may not be there yet: roles belong to the whole cluster.
  await ask(
    database,
    `do $$ begin create role shuxin_app nologin; exception when duplicate_object then null; end $$`,
    `create role ${login} login password 'only-for-this-test' in role shuxin_app`,
  );
  const settings = { SHUXIN_MODE: 'test', PORT: '0', POOL_SIZE: '4', DATA_DIR: scratchFolder() };
  const begin = (more: Record<string, string>) => {
    const config = loadConfig({ ...settings, DATABASE_URL: plain.href, ...more });
    return startServer({ config, database: { url: plain.href }, log, web: null });
  };
  await expect(begin({})).rejects.toMatchObject({ code: '42501' });
  const started = await begin({ DATABASE_URL_DIRECT: database.url });
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200);
  await started.close();
  await database.drop();
  await withCluster(database, `drop role ${login}`);
});
