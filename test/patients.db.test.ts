import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineRoom } from '#platform/room.ts';
import { type Column, patientColumnComplaints } from './patients/complaints.ts';
import { emptyDatabase, type TestDatabase, testRooms } from './support/cluster.ts';

let columns: Column[];
let client: pg.Client;
let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<Column>(
    `select c.table_schema || '.' || c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`,
  );
  columns = rows;
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('every column that names a patient says what becomes of it when two records of one person are merged', () => {
  expect(columns.length).toBeGreaterThan(100);
  expect(patientColumnComplaints(columns, testRooms)).toEqual([]);
});

const beta = (patients: object | undefined, extra: object = {}) =>
  defineRoom({
    name: 'beta',
    rank: 6,
    migrations: new URL('file:///x/'),
    tables: { 'beta.order': { class: 'hospital', ...(patients ? { patients } : {}) } as never },
    ...extra,
  });
const planted = [
  { table: 'beta.order', column: 'patient_id' },
  { table: 'beta.order', column: 'id' },
];

test.each([
  ['does not say', beta(undefined)],
  ['not in the database', beta({ patient_id: { moves: 'order_id' } })],
  ['nothing that brings them into line', beta({ patient_id: { follows: 'the visit' } })],
])('a planted room whose declaration %s is found', (complaint, room) => {
  expect(patientColumnComplaints(planted, [room]).join()).toContain(complaint);
});

test('a planted room that moves its rows is let through', () => {
  expect(patientColumnComplaints(planted, [beta({ patient_id: { moves: 'id' } })])).toEqual([]);
});
