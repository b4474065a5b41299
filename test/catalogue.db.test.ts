import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueComplaints } from '#platform/db/catalogue/complaints.ts';
import { readCatalogue } from '#platform/db/catalogue/read.ts';
import type { RoomManifest } from '#platform/room.ts';
import { emptyDatabase, type TestDatabase, testRooms } from './support/cluster.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const schemas = testRooms.map((room) => room.name);

describe('the catalogue of the database', () => {
  test('is what the manifests promise', async () => {
    const catalogue = await readCatalogue(client as never, schemas);
    expect(catalogue.tables.length).toBeGreaterThan(20);
    expect(catalogue.constraints.length).toBeGreaterThan(40);
    expect(catalogueComplaints(catalogue, testRooms)).toEqual([]);
  });

  test('has no schema that belongs to no room', async () => {
    const known = [...schemas, 'public', 'graphile_worker', 'shuxin_jobs'];
    const { rows } = await client.query(
      `select nspname from pg_namespace where nspname !~ '^pg_|^information_schema$' and nspname <> all($1)`,
      [known],
    );
    expect(rows).toEqual([]);
  });
});

const REFERENCED = `alter table planted.a add constraint pk primary key (hospital_id, id)`;
const GUARDED = `alter table planted.a enable row level security, force row level security`;
const POLICY = `create policy p on planted.a using (hospital_id = 1) with check (hospital_id = 1)`;
const SOUND = ['create table planted.a (hospital_id integer not null, id uuid not null)', REFERENCED, GUARDED, POLICY];

describe('planted breaches are found', () => {
  const room = {
    name: 'planted',
    rank: 3,
    migrations: new URL('file:///x/'),
    tables: { 'planted.a': { class: 'hospital' } },
  };

  async function complaintsAfter(statements: string[], manifest: Partial<RoomManifest> = {}): Promise<string[]> {
    await client.query('begin; create schema planted');
    try {
      for (const statement of statements) await client.query(statement);
      const catalogue = await readCatalogue(client as never, ['planted']);
      return catalogueComplaints({ ...catalogue, roles: [] }, [{ ...room, ...manifest } as RoomManifest]);
    } finally {
      await client.query('rollback');
    }
  }

  test('a sound table is let through', async () => expect(await complaintsAfter(SOUND)).toEqual([]));

  test.each<[string, string[], Partial<RoomManifest>?]>([
    ['is in no manifest', [...SOUND, 'create table planted.b (id uuid)']],
    ['is not in the database', SOUND, { tables: { ...room.tables, 'planted.b': { class: 'reference' } } as never }],
    ['not enabled and forced', [SOUND[0] as string, REFERENCED, POLICY]],
    ['no policy with using and with check', [SOUND[0] as string, REFERENCED, GUARDED]],
    ['a policy opens every row', [...SOUND, 'create policy q on planted.a using (true) with check (true)']],
    [
      'a policy for shuxin_worker alone',
      [...SOUND, `create policy q on planted.a to shuxin_worker using (hospital_id = 1)`],
    ],
    ['a policy has a sub-select', [...SOUND.slice(0, 3), POLICY.replace('= 1)', '= (select 1))')]],
    ['first column is not hospital_id', [(SOUND[0] as string).replace('integer', 'bigint'), ...SOUND.slice(1)]],
    ['is not led by hospital_id', [...SOUND, 'alter table planted.a add constraint u unique (id)']],
    ['is not led by hospital_id', [...SOUND, 'create unique index u on planted.a (id) where id is not null']],
    ['is not led by hospital_id', [...SOUND, 'alter table planted.a add constraint x exclude using btree (id with =)']],
    ['deferrable', [...SOUND, 'alter table planted.a add constraint u unique (hospital_id) deferrable']],
    [
      'set null',
      [
        ...SOUND,
        'alter table planted.a add constraint f foreign key (hospital_id, id) references planted.a on delete set null',
      ],
    ],
    ['grants on columns', [...SOUND, 'grant select (id) on planted.a to shuxin_app']],
    [
      'must be security_invoker',
      [...SOUND, 'create view planted.v_a as select id from planted.a'],
      { views: ['planted.v_a'] },
    ],
    [
      'materialized views leak',
      [...SOUND, 'create materialized view planted.m as select id from planted.a'],
      { tables: { ...room.tables, 'planted.m': { class: 'hospital' } } as never },
    ],
    [
      'triggers are not used',
      [
        ...SOUND,
        'create trigger t before update on planted.a for each row execute function suppress_redundant_updates_trigger()',
      ],
    ],
    [
      'refers to a hospital table',
      [...SOUND, 'create table planted.r (h integer, i uuid, foreign key (h, i) references planted.a)'],
      { tables: { ...room.tables, 'planted.r': { class: 'reference' } } as never },
    ],
  ])('%s', async (complaint, statements, manifest) => {
    const found = await complaintsAfter(statements, manifest);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(complaint);
  });
});
