import pg from 'pg';
import { checkpointFile } from '../audit/checkpoint-file.ts';
import { realClock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { directUrl } from '../db/direct-url.ts';
import { createPool } from '../db/pool.ts';
import { ROLES } from '../db/roles.ts';
import { createDb } from '../db/tx.ts';
import { workerPool } from '../jobs/worker-pool.ts';
import type { RoomManifest } from '../room.ts';
import type { Check } from './check.ts';
import { checkConnections } from './connections.ts';
import { checkCatalogue, checkClock, checkSchema, checkServer, checkStatistics } from './database.ts';
import { checkKeys } from './keys.ts';
import { checkAudit, checkJobs, checkOutbox } from './work.ts';

/** Everything about a database that can be reached; what lies behind a schema that is not there is left out. */
export async function examineDatabase(url: string, config: Config, rooms: readonly RoomManifest[]): Promise<Check[]> {
  const direct = directUrl(config, url);
  const admin = new pg.Pool({ connectionString: direct, max: 1 });
  try {
    const found = [...(await checkServer(admin, config.POOL_SIZE)), await checkClock(admin)];
    const schema = await checkSchema(direct, rooms);
    found.push(schema);
    const { rows } = await admin.query(`select to_regclass('platform.outbox') is not null as there`);
    if (!rows[0].there || schema.code === 'migrations_pending') return found;
    const { rows: clock } = await admin.query<{ at: Date }>('select at from platform.clock');
    // The clock of a demo stands still; work is late by that clock only.
    const now = (clock[0]?.at ?? new Date()).toISOString();
    found.push(await checkKeys(direct, parseKeyRing(config.SHUXIN_KEYS), rooms));
    found.push(...(await checkCatalogue(admin, rooms)), await checkStatistics(admin));
    found.push(
      ...(await checkConnections(url, config.DATABASE_URL === undefined ? undefined : config.DATABASE_URL_DIRECT)),
    );
    return [...found, ...(await examineWork(direct, config, now))];
  } finally {
    await admin.end();
  }
}

async function examineWork(url: string, config: Config, now: string): Promise<Check[]> {
  const db = createDb(createPool(url, ROLES.app, 1));
  const worker = workerPool(url, 1);
  try {
    return [
      ...(await checkOutbox(db, now)),
      ...(await checkAudit(db, checkpointFile(config.DATA_DIR), now)),
      ...(await checkJobs(worker, realClock.now())),
    ];
  } finally {
    await db.close();
    await worker.end();
  }
}
