import pg from 'pg';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/support/cluster.ts';
import { createPool } from './pool.ts';
import { proveRole } from './prove-role.ts';
import { ROLES } from './roles.ts';

test('connections that lost the app role on their way are refused, and a login that brings it along is not', async () => {
  const database = await cloneDatabase('template_bare', async () => undefined);
  const admin = new pg.Pool({ connectionString: database.url, max: 1 });
  const login = `login_${process.pid}`;
  const url = new URL(database.url);
  [url.username, url.password] = [login, 'only-for-this-test'];
  await admin.query(`do $$ begin create role ${ROLES.app} nologin; exception when duplicate_object then null; end $$`);
  await admin.query(`create role ${login} login password 'only-for-this-test' in role ${ROLES.app}`);
  // What a pooler that drops the options leaves: the login itself.
  const dropped = new pg.Pool({ connectionString: url.href, max: 1 });
  dropped.on('error', () => undefined);
  const ours = createPool(url.href, ROLES.app, 1);
  await expect(proveRole(dropped)).rejects.toMatchObject({ code: 'pooler_drops_role' });
  await expect(proveRole(ours)).resolves.toBeUndefined();
  await dropped.end();
  await admin.query(`alter role ${login} set role = '${ROLES.app}'`);
  const brought = new pg.Pool({ connectionString: url.href, max: 1 });
  // Its line may still be closing when the database is dropped.
  brought.on('error', () => undefined);
  await expect(proveRole(brought)).resolves.toBeUndefined();
  await Promise.all([brought.end(), ours.end()]);
  await admin.query(`drop role ${login}`);
  await admin.end();
  await database.drop();
});
