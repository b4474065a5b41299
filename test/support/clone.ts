import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

export interface TestDatabase {
  /** A superuser's address of this file's own database. */
  url: string;
  drop(): Promise<void>;
}

let count = 0;

/** A database of this test file's own, cloned from a template that is made once per run. */
export async function cloneDatabase(template: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const admin = inject('adminUrl');
  const name = `t_${process.pid}_${Date.now().toString(36)}_${count++}`;
  await withAdmin(admin, async (client) => {
    // The lock also keeps two files from copying the template at once, which PostgreSQL refuses.
    await client.query(`select pg_advisory_lock(hashtext('test.template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await client.query(`create database ${template}_making`);
      await fill(withDatabase(admin, `${template}_making`));
      await client.query(`alter database ${template}_making rename to ${template}`);
    }
    // Files copied as they are: through the log, which is the default, the same takes ten times as long.
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    url: withDatabase(admin, name),
    drop: () => withAdmin(admin, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function withAdmin(url: string, fn: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fn(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
