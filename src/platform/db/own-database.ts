import pg from 'pg';

/**
 * The address of database `shuxin` on the embedded server. When it is missing it is made under another name and
 * renamed when `make` is through, so that a start that was killed half way leaves nothing that looks finished.
 */
export async function ownDatabase(adminUrl: string, make: (url: string) => Promise<void>): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'shuxin'`);
    if (rowCount === 0) {
      await client.query('drop database if exists shuxin_making with (force)');
      await client.query('create database shuxin_making');
      await make(named(adminUrl, 'shuxin_making'));
      await client.query('alter database shuxin_making rename to shuxin');
    }
  } finally {
    await client.end();
  }
  return named(adminUrl, 'shuxin');
}

function named(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
