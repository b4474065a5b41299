import pg from 'pg';
import { createPool } from '../db/pool.ts';
import { ROLES } from '../db/roles.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** What a pooler in between breaks: the role of the connections, sessions, and two addresses of two databases. */
export async function checkConnections(url: string, direct: string | undefined): Promise<Check[]> {
  const pool = createPool(url, ROLES.app, 1);
  try {
    const { rows } = await pool.query(`select current_user as name, ${IDENTITY} as id`);
    const found: Check[] = [];
    if (rows[0].name !== ROLES.app) {
      found.push(
        fail(
          'pooler_drops_role',
          `连接以 ${rows[0].name} 身份运行，连接池丢掉了角色设置`,
          `connections act as ${rows[0].name}: a pooler drops their options`,
        ),
      );
    }
    if (direct !== undefined && (await identityOf(direct)) !== rows[0].id) {
      found.push(
        fail(
          'direct_elsewhere',
          'DATABASE_URL_DIRECT 指向另一个数据库',
          'DATABASE_URL_DIRECT is another database than DATABASE_URL',
        ),
      );
    }
    if (direct === undefined && /:6432\//.test(url)) {
      found.push(
        warn(
          'pooler_without_direct',
          '看起来经过 pgbouncer，请设置 DATABASE_URL_DIRECT',
          'this looks like pgbouncer: set DATABASE_URL_DIRECT',
        ),
      );
    }
    return found.length > 0 ? found : [ok('connections', '连接正常', 'connections act as they must')];
  } finally {
    await pool.end();
  }
}

const IDENTITY = `(select oid::text from pg_database where datname = current_database()) || ' ' || pg_postmaster_start_time()::text`;

async function identityOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return (await client.query(`select ${IDENTITY} as id`)).rows[0].id;
  } finally {
    await client.end();
  }
}
