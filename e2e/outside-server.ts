import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#platform/embedded/connection.ts';
import { launch, shutDown } from '#platform/embedded/postmaster.ts';
import { pickUser } from '#platform/embedded/run-as.ts';

/** Where Debian puts the programs of PostgreSQL 15, the oldest we promise to work with. */
export const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

export interface OutsideServer {
  /** Address of the superuser for one database. */
  url(database: string): string;
  query<T>(database: string, text: string): Promise<T[]>;
  stop(): Promise<void>;
}

/** Two servers of the installed PostgreSQL, alike and strangers to each other. */
export async function outsideServers(root: string): Promise<[OutsideServer, OutsideServer]> {
  const user = pickUser(null);
  const [one, two] = [join(root, 'one'), join(root, 'two')];
  mkdirSync(one);
  if (user) for (const folder of [root, one]) chownSync(folder, user.uid, user.gid);
  const args = ['-D', one, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(DEBIAN_15, 'initdb'), args, { ...user, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  // With owners: the server refuses a folder of somebody else.
  spawnSync('cp', ['-a', one, two]);
  return Promise.all([start(one), start(two)]);

  async function start(cluster: string): Promise<OutsideServer> {
    const port = await freePort(0);
    const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', fsync: 'off' };
    const bin = { initdb: '', postgres: join(DEBIAN_15, 'postgres'), major: 15 };
    const pid = await launch(bin, user, cluster, settings, join(root, 'log'));
    const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
    return {
      url,
      async query(database, text) {
        const client = new pg.Client({ connectionString: url(database) });
        await client.connect();
        try {
          return (await client.query(text)).rows;
        } finally {
          await client.end();
        }
      },
      stop: () => shutDown(pid, cluster),
    };
  }
}
