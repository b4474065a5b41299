import pg from 'pg';
import type { App } from '#platform/app.ts';
import { type Clock, steppedClock } from '#platform/clock/clock.ts';
import { loadConfig } from '#platform/config/config.ts';
import { createFieldCrypto } from '#platform/crypto/field-crypto.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { createHub } from '#platform/live/hub.ts';
import { createLogger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { defineRoom, type RoomManifest } from '#platform/room.ts';
import { createSpine, type Spine } from '#platform/spine.ts';
import { afterFile } from './after-file.ts';
import { cloneDatabase, type TestDatabase } from './clone.ts';

/** Monday morning, half past seven in the hospital's time. */
export const PLATFORM_NOW = '2026-11-22T23:30:00.000Z';

export interface PlatformApp {
  app: App;
  spine: Spine;
  url: string;
  logged: string[];
  /** Reads or prepares rows past row-level security. */
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** A database of the platform's own tables and no room's. Call in beforeAll. */
export async function platformDatabase(): Promise<TestDatabase> {
  return cloneDatabase(
    'template_platform',
    async (url) => void (await migrate(url, [platformRoom('test', createMetrics())])),
  );
}

/** One process of the platform over `database`, with rooms that live in the test only. Several may share a database. */
export function platformApp(
  database: TestDatabase,
  room: Partial<RoomManifest> = {},
  clock?: Clock,
  connections = 12,
): PlatformApp {
  const logged: string[] = [];
  const log = createLogger('info', { write: (line) => void logged.push(line) });
  const config = loadConfig({ SHUXIN_MODE: 'test' });
  const db = createDb(createPool(database.url, ROLES.app, connections), (hospital) => spine.wake(hospital));
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  admin.on('error', () => undefined);
  const app: App = {
    config,
    db,
    clock: clock ?? steppedClock(PLATFORM_NOW, (now) => spine.settle(now)),
    log,
    crypto: createFieldCrypto(config.SHUXIN_KEYS),
    events: createHub(),
    rooms: [defineRoom({ name: 'probe', rank: 1, migrations: new URL('file:///none/'), tables: {}, ...room })],
    wake: (hospital) => spine.wake(hospital),
  };
  const spine = createSpine(app, database.url);
  afterFile(async () => {
    await spine.stop();
    await db.close();
    await admin.end();
  });
  return {
    app,
    spine,
    url: database.url,
    logged,
    rows: async (text, values = []) => (await admin.query(text, values)).rows,
  };
}
