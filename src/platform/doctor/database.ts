import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { catalogueComplaints } from '../db/catalogue/complaints.ts';
import { readCatalogue } from '../db/catalogue/read.ts';
import { MigrationError, planMigration } from '../db/migrate.ts';
import type { RoomManifest } from '../room.ts';
import { type Check, fail, ok, warn } from './check.ts';

type Asker = Pick<pg.Pool, 'query'>;

/** What the server is and how it keeps its promises: a commit that is acknowledged must outlive a power cut. */
export async function checkServer(db: Asker, poolSize: number): Promise<Check[]> {
  const { rows } = await db.query(
    `select current_setting('server_version_num')::integer as version, current_setting('server_version') as name,
       getdatabaseencoding() as encoding, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as "synchronous_commit",
       current_setting('full_page_writes') as "full_page_writes",
       current_setting('max_connections')::integer as connections, current_setting('TimeZone') as zone`,
  );
  const server = rows[0];
  const found: Check[] = [
    server.version >= 150_000
      ? ok('database', `PostgreSQL ${server.name}`, `PostgreSQL ${server.name}`)
      : fail(
          'database_old',
          `PostgreSQL ${server.name} 太旧，需要 15 以上`,
          `PostgreSQL ${server.name} is too old: 15 is needed`,
        ),
    server.encoding === 'UTF8'
      ? ok('encoding', '编码 UTF8', 'encoding UTF8')
      : fail(
          'encoding',
          `数据库编码是 ${server.encoding}，不能存中文`,
          `the database is in ${server.encoding} and cannot keep every name: it must be UTF8`,
        ),
    ok(
      'timezone',
      `服务器时区 ${server.zone}（本程序一律用 UTC）`,
      `time zone of the server ${server.zone}; the program uses UTC on its own`,
    ),
  ];
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    if (server[name] !== 'off') continue;
    found.push(
      fail(
        `${name}_off`,
        `${name} 已关闭：断电会丢失已确认的预约`,
        `${name} is off: a power cut loses what was acknowledged`,
      ),
    );
  }
  if (server.connections < poolSize + 12) {
    found.push(
      warn(
        'connections_few',
        `数据库只允许 ${server.connections} 个连接，POOL_SIZE 是 ${poolSize}`,
        `the database allows ${server.connections} connections, POOL_SIZE is ${poolSize}`,
      ),
    );
  }
  return found;
}

/** The clocks of this machine and of the database; half of the way there and back is not counted. */
export async function checkClock(db: Asker, now: () => number = Date.now): Promise<Check> {
  const from = performance.now();
  const { rows } = await db.query(
    'select extract(epoch from query_start) * 1000 as at from pg_stat_activity where pid = pg_backend_pid()',
  );
  const way = (performance.now() - from) / 2;
  const seconds = Math.round(Math.abs(now() - way - Number(rows[0].at)) / 100) / 10;
  if (seconds > 30)
    return fail(
      'clock_skew',
      `本机与数据库的时钟相差 ${seconds} 秒`,
      `this machine and the database differ by ${seconds} s`,
    );
  if (seconds > 2)
    return warn(
      'clock_skew',
      `本机与数据库的时钟相差 ${seconds} 秒`,
      `this machine and the database differ by ${seconds} s`,
    );
  return ok('clock', '时钟一致', 'the clocks agree');
}

/** Migrations: all there, none edited, none of a newer program; grants and policies as this program writes them. */
export async function checkSchema(url: string, rooms: readonly RoomManifest[]): Promise<Check> {
  try {
    const { missing, rights } = await planMigration(url, rooms);
    if (missing.length > 0) {
      return warn(
        'migrations_pending',
        `有 ${missing.length} 个升级未执行`,
        `${missing.length} migrations are to be applied, from ${missing[0]}`,
      );
    }
    if (rights)
      return warn(
        'rights_differ',
        '权限规则与程序不一致，重启会重写',
        'grants and policies differ from this program; the next start writes them',
      );
    return ok('schema', '数据库结构是最新的', 'the schema is that of this program');
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    return fail(error.code, `升级记录不对：${error.message}`, error.message);
  }
}

/** Row-level security, owners, grants and keys, as the manifests say. */
export async function checkCatalogue(db: Asker, rooms: readonly RoomManifest[]): Promise<Check[]> {
  const catalogue = await readCatalogue(
    db as never,
    rooms.map((room) => room.name),
  );
  const complaints = catalogueComplaints(catalogue, rooms);
  if (complaints.length === 0)
    return [ok('catalogue', '行级权限与角色符合规定', 'row-level security and roles are as they must be')];
  return complaints.slice(0, 10).map((what) => fail('catalogue', `数据库与规定不符：${what}`, what));
}

const MANY = 10_000;

/** Tables that grew so much since the planner last looked that it will read them whole. */
export async function checkStatistics(db: Asker): Promise<Check> {
  const { rows } = await db.query(
    `select schemaname || '.' || relname as name from pg_stat_user_tables
     where n_live_tup > $1 and (coalesce(last_analyze, last_autoanalyze) is null or n_mod_since_analyze > n_live_tup / 2)
     order by n_live_tup desc limit 5`,
    [MANY],
  );
  const names = rows.map((row) => row.name).join(', ');
  if (rows.length === 0) return ok('statistics', '统计信息是新的', 'statistics are fresh');
  return warn(
    'statistics_stale',
    `统计信息过旧：${names}；请执行 ANALYZE`,
    `statistics are stale: ${names}; run ANALYZE`,
  );
}
