import { createHash } from 'node:crypto';
import pg from 'pg';
import { installJobs } from '../jobs/install.ts';
import type { RoomManifest } from '../room.ts';
import { type Migration, migrationsOf } from './migration-files.ts';
import { roomPolicySql } from './policies.ts';
import { ROLES } from './roles.ts';

export class MigrationError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Brings the database at `url` to the schema of `rooms`. Two starters at once are safe: the second waits on an
 * advisory lock and finds nothing to do. Throws MigrationError `database_newer` when the database knows a migration
 * that this program does not, and `migration_edited` when a file was changed after it ran.
 */
export async function migrate(url: string, rooms: readonly RoomManifest[]): Promise<{ applied: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('shuxin.migrate'))`);
    await createRoles(client);
    await client.query(`set role ${ROLES.owner}`);
    await client.query('create schema if not exists platform');
    const { missing } = await compare(client, rooms);
    const rights = rooms.flatMap(roomPolicySql);
    const digest = digestOf(rights);
    if (missing.length > 0 || (await rightsDigest(client)) !== digest) {
      await client.query('begin');
      for (const migration of missing) await apply(client, migration);
      for (const statement of rights) await client.query(statement);
      await client.query(`comment on schema platform is '${RIGHTS}${digest}'`);
      await client.query('commit');
    }
    await installJobs(url);
    return { applied: missing.length };
  } finally {
    await client.end();
  }
}

export interface MigrationPlan {
  /** `room/number name`, in the order they would be applied. */
  missing: string[];
  /** Grants and policies of this program differ from those in the database. */
  rights: boolean;
}

/** What `migrate` would do, changing nothing. Throws the same refusals. An empty database lacks everything. */
export async function planMigration(url: string, rooms: readonly RoomManifest[]): Promise<MigrationPlan> {
  const client = new pg.Client({ connectionString: url, options: '-c default_transaction_read_only=on' });
  await client.connect();
  try {
    const { known, missing } = await compare(client, rooms);
    const rights = known === 0 || (await rightsDigest(client)) !== digestOf(rooms.flatMap(roomPolicySql));
    return { missing: missing.map((m) => `${keyOf(m)} ${m.name}`), rights };
  } finally {
    await client.end();
  }
}

async function compare(client: pg.Client, rooms: readonly RoomManifest[]) {
  const known = await appliedMigrations(client);
  const wanted = migrationsOf(rooms);
  refuseUnknown(known, wanted);
  return { known: known.size, missing: wanted.filter((m) => !known.has(keyOf(m))) };
}

/** Makes the roles that own, serve and work, where they are missing; nobody signs in as them. */
export async function createRoles(client: pg.Client): Promise<void> {
  for (const role of Object.values(ROLES)) {
    // Roles belong to the whole server: another database of it may be creating them in this moment.
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await client.query(`grant ${role} to current_user`);
  }
  const { rows } = await client.query('select current_database() as name');
  const database = `"${String(rows[0].name).replaceAll('"', '""')}"`;
  await client.query(`grant create on database ${database} to ${ROLES.owner}, ${ROLES.worker}`);
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query(`select to_regclass('platform.migration') is not null as there`);
  if (!found[0].there) return new Map();
  const { rows } = await client.query('select room, number, digest from platform.migration');
  return new Map(rows.map((row) => [keyOf(row), row.digest]));
}

function refuseUnknown(known: Map<string, string>, wanted: Migration[]): void {
  const digests = new Map(wanted.map((m) => [keyOf(m), m.digest]));
  for (const [key, digest] of known) {
    const ours = digests.get(key);
    if (ours === undefined) {
      throw new MigrationError(
        'database_newer',
        `the database has migration ${key}, which this program does not know: start the newer program`,
      );
    }
    if (ours !== digest)
      throw new MigrationError('migration_edited', `migration ${key} was changed after it was applied`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(`create schema if not exists ${migration.room}`);
  await client.query(migration.sql);
  await client.query('insert into platform.migration (room, number, name, digest) values ($1, $2, $3, $4)', [
    migration.room,
    migration.number,
    migration.name,
    migration.digest,
  ]);
}

const RIGHTS = 'rights ';

const digestOf = (rights: readonly string[]): string => createHash('sha256').update(rights.join('\n')).digest('hex');

// All rights are written anew after every change of schema or of the rules themselves, so they always equal the
// manifests. Which were written stands in a comment: no table of our own is needed before there are rights to it.
async function rightsDigest(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query(`select obj_description('platform'::regnamespace, 'pg_namespace') as text`);
  return rows[0].text?.slice(RIGHTS.length);
}

const keyOf = (m: { room: string; number: number }): string => `${m.room}/${m.number}`;
