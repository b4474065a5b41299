import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb, type Db, type Scope } from '#platform/db/tx.ts';
import { type Column, columnsOf, insertOfAnyRow, loosenConstraints } from './catalogue/any-row.ts';
import { emptyDatabase, type TestDatabase, testRooms } from './support/cluster.ts';

const rules = testRooms.flatMap((room) => Object.entries(room.tables));
const hospitalTables = rules.filter(([, rule]) => rule.class === 'hospital').map(([name]) => name);
const accountTables = rules.flatMap(([name, rule]) => (rule.account ? [{ name, column: rule.account }] : []));
const PLANTED = 'platform.planted_without_rls';
const [ALICE, BORIS] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];

let database: TestDatabase;
let owner: pg.Pool;
let app: Db;
const columns = new Map<string, Column[]>();

beforeAll(async () => {
  database = await emptyDatabase();
  owner = createPool(database.url, null, 1);
  app = createDb(createPool(database.url, ROLES.app, 1));
  await owner.query(`create table ${PLANTED} (hospital_id integer not null, id uuid not null)`);
  await owner.query(`grant select, insert on ${PLANTED} to ${ROLES.app}`);
  const all = [...hospitalTables, ...accountTables.map((table) => table.name), PLANTED];
  await loosenConstraints(owner, all);
  for (const table of all) columns.set(table, await columnsOf(owner, table));
  for (const table of [...hospitalTables, PLANTED]) {
    for (const hospital of ['1', '2']) await owner.query(anyRow(table, { hospital_id: hospital }));
  }
  for (const { name, column } of accountTables) {
    for (const account of [ALICE, BORIS]) await owner.query(anyRow(name, { [column]: `'${account}'` }));
  }
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await database.drop();
});

const anyRow = (table: string, fixed: Record<string, string>) =>
  insertOfAnyRow(table, columns.get(table) as Column[], fixed);

/** Rows the runtime role sees under a scope, grouped by one column. */
const seen = (scope: Scope, table: string, column: string) =>
  app.tx(scope, async (t) => {
    const { rows } = await t.client.query(`select distinct ${column}::text as value from ${table} order by 1`);
    return rows.map((row) => row.value);
  });

/** The SQLSTATE with which a statement of the runtime role is refused, or null when it went through. */
const refusal = (scope: Scope, text: string) =>
  app
    .tx(scope, async (t) => void (await t.client.query(text)))
    .then(() => null)
    .catch((error: pg.DatabaseError) => error.code);

const FORBIDDEN = '42501';

describe('the runtime role', () => {
  test('is neither a superuser nor the owner of a table', async () => {
    const role = await app.tx({ hospital: null }, async (t) => {
      const { rows } = await t.client.query(
        `select current_user as name, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`,
      );
      return rows[0];
    });
    expect(role).toEqual({ name: ROLES.app, passes: false });
    expect(hospitalTables.length).toBeGreaterThan(15);
    expect(accountTables.length).toBeGreaterThan(1);
  });

  test.each(hospitalTables)('sees and writes nothing of %s without a hospital', async (table) => {
    expect(await seen({ hospital: null }, table, 'hospital_id')).toEqual([]);
    expect(await refusal({ hospital: null }, anyRow(table, { hospital_id: '1' }))).toBe(FORBIDDEN);
  });

  test.each(hospitalTables)('sees of %s only rows of its hospital and writes none of another', async (table) => {
    expect(await seen({ hospital: 1 }, table, 'hospital_id')).toEqual(['1']);
    expect(await refusal({ hospital: 1 }, anyRow(table, { hospital_id: '2' }))).toBe(FORBIDDEN);
    expect(await refusal({ hospital: 1 }, `update ${table} set hospital_id = 2`)).toBe(FORBIDDEN);
  });

  test.each(accountTables)('sees of $name only rows of its account', async ({ name, column }) => {
    expect(await seen({ hospital: 1 }, name, column)).toEqual([]);
    expect(await seen({ hospital: 1, account: ALICE }, name, column)).toEqual([ALICE]);
    expect(await refusal({ hospital: 1, account: ALICE }, anyRow(name, { [column]: `'${BORIS}'` }))).toBe(FORBIDDEN);
  });

  test('is seen to leak from a planted table without row-level security', async () => {
    expect(await seen({ hospital: null }, PLANTED, 'hospital_id')).toEqual(['1', '2']);
    expect(await seen({ hospital: 1 }, PLANTED, 'hospital_id')).toEqual(['1', '2']);
    expect(await refusal({ hospital: 1 }, anyRow(PLANTED, { hospital_id: '2' }))).toBeNull();
  });

  const append = rules.filter(([, rule]) => rule.grant === 'append').map(([name]) => name);
  test.each(append)('can add to %s but neither change nor remove', async (table) => {
    expect(await refusal({ hospital: 1 }, `delete from ${table}`)).toBe(FORBIDDEN);
    const [first] = await columnsOf(owner, table);
    expect(await refusal({ hospital: 1 }, `update ${table} set ${first?.name} = ${first?.name}`)).toBe(FORBIDDEN);
  });
});
