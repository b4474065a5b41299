import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, loadConfig } from '#platform/config/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log/log.ts';
import { type Composed, compose } from '../../src/server/compose.ts';
import { rooms } from '../../src/server/rooms.ts';
import { afterFile } from './after-file.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase, testRooms } from './cluster.ts';

/** Monday morning, half past seven in the hospital's time. Every test day starts here unless it says otherwise. */
export const TEST_NOW = '2026-11-22T23:30:00.000Z';

export interface TestApp extends Composed {
  url: string;
  /** Reads or prepares rows past row-level security. */
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** Lines the application logged. */
  logged: string[];
}

export function testConfig(extra: Record<string, string> = {}): Config {
  // A folder of its own: the checkpoints of a test must never lie among those of a real log.
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-test-files-'));
  afterFile(() => rmSync(folder, { recursive: true, force: true }));
  return loadConfig({
    SHUXIN_MODE: 'test',
    LOG_LEVEL: 'info',
    POOL_SIZE: '12',
    RATE_LIMIT_FACTOR: '0',
    DATA_DIR: folder,
    ...extra,
  });
}

/** The whole application over a database of this file's own; closed after the file. Call in beforeAll. */
export async function testApp(kind: 'empty' | 'demo' = 'empty', config = testConfig()): Promise<TestApp> {
  const database = await (kind === 'empty' ? emptyDatabase() : demoDatabase());
  return appOver(database, config);
}

/** Every room's schema with the demo hospitals in it. */
export function demoDatabase(): Promise<TestDatabase> {
  return cloneDatabase('template_demo', async (url) => {
    await migrate(url, testRooms);
    const config = testConfig({ LOG_LEVEL: 'error' });
    const composed = compose({
      config,
      databaseUrl: url,
      rooms,
      log: createLogger('error'),
      clockStart: TEST_NOW,
    });
    await composed.seedDemo();
    await composed.close();
  });
}

async function appOver(database: TestDatabase, config: Config): Promise<TestApp> {
  const logged: string[] = [];
  const log = createLogger(config.LOG_LEVEL, { write: (line) => void logged.push(line) });
  const composed = compose({ config, databaseUrl: database.url, rooms, log, clockStart: TEST_NOW });
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  afterFile(async () => {
    await composed.close();
    await admin.end();
  });
  return {
    ...composed,
    url: database.url,
    logged,
    rows: async (text, values = []) => (await admin.query(text, values)).rows,
  };
}
