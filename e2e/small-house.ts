import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { startArchived } from '#platform/backup/start-archived.ts';
import type { Config } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/log.ts';
import { idOf } from '../bench/support/ids.ts';
import { PER_ACCOUNT, type World } from '../bench/support/world.ts';
import { shuxinOf } from '../src/cli/with-database.ts';
import { startServer } from '../src/server/start.ts';

export interface House {
  base: string;
  /** Superuser address of its database. */
  url: string;
  cluster: string;
  rows<T>(text: string): Promise<T[]>;
  stop(): Promise<void>;
}

/** Database and server of the settings in this process, without fsync. */
export async function openHouse(config: Config): Promise<House> {
  const log = createLogger('silent');
  const database = await startArchived(config, log, true);
  const server = await startServer({ config, database, log, web: null }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  database.keepLog();
  const url = shuxinOf(database.adminUrl);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  return {
    base: server.url,
    url,
    cluster: database.cluster,
    rows: async (text) => (await pool.query(text)).rows,
    async stop() {
      await pool.end();
      await server.close();
      await database.stop();
    },
  };
}

/** Removes a cluster that had to be put outside its data folder. */
export function removeCluster(cluster: string, root: string): void {
  if (!cluster.startsWith(root)) rmSync(dirname(cluster), { recursive: true, force: true });
}

/** Patient `n` books slot `n` over HTTP; the id of the appointment that was acknowledged. */
export async function bookNth(base: string, world: World, n: number): Promise<string> {
  const answer = await fetch(`${base}/api/h/1/booking/appointments`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-shuxin': '1',
      'idempotency-key': randomUUID(),
      authorization: `Bearer ${world.tokens[Math.floor(n / PER_ACCOUNT)]}`,
    },
    body: JSON.stringify({ slot: idOf('slot', n), patient: idOf('patient', n) }),
  });
  const body = (await answer.json()) as { id: string; code?: string };
  if (answer.status !== 201) throw new Error(`booking ${n} was answered with ${answer.status} ${body.code}`);
  return body.id;
}
