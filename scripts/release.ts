/**
 * `node scripts/release.ts third`: keeps the schema of today as a released one, with a demo hospital as it wrote it, for
 * `test/upgrade.db.test.ts`. Run it once on what was released, before the first migration that comes after.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { loadConfig } from '#platform/config/config.ts';
import { migrationsOf } from '#platform/db/migration-files.ts';
import { createTestCluster } from '#platform/embedded/test-cluster.ts';
import { createLogger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../src/server/rooms.ts';
import { startServer } from '../src/server/start.ts';

const FOLDER = new URL('../test/upgrade/', import.meta.url);
const FIRST_DAY = '2026-11-23';
const name = process.argv[2] ?? '';
const releases = JSON.parse(readFileSync(new URL('releases.json', FOLDER), 'utf8')) as { name: string }[];
if (!/^[a-z]+$/.test(name) || releases.some((it) => it.name === name)) {
  process.stderr.write('usage: node scripts/release.ts <a new name in small letters>\n');
  process.exit(2);
}

const all = [platformRoom('test', createMetrics()), ...rooms];
const cluster = await createTestCluster();
const folder = mkdtempSync(join(tmpdir(), 'shuxin-release-'));
try {
  // As a hospital starts it, so that the marks of a filled demo are in it too.
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'error', DATA_DIR: folder, SHUXIN_DEMO_DATE: FIRST_DAY });
  const log = createLogger('error');
  await (await startServer({ config, database: { url: cluster.adminUrl }, log, web: null })).close();
  const lines = await contents(cluster.adminUrl);
  writeFileSync(new URL(`${name}.jsonl.gz`, FOLDER), gzipSync(lines.join('\n'), { level: 9 }));
  const migrations: Record<string, Record<string, string>> = {};
  for (const { room, number, name: about, digest } of migrationsOf(all)) {
    const file = `${String(number).padStart(4, '0')}_${about}.sql`;
    migrations[room] = { ...migrations[room], [file]: digest.slice(0, 16) };
  }
  const text = `${JSON.stringify([...releases, { name, migrations }], null, 2)}\n`;
  writeFileSync(new URL('releases.json', FOLDER), text);
  process.stdout.write(`${name}: ${lines.length} tables\n`);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Every table of the rooms that holds rows, a line each, in the order of its name. */
async function contents(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const lines: string[] = [];
  // What the migrator writes about itself, the test's migrator writes too.
  const tables = all.flatMap((room) => Object.keys(room.tables)).filter((it) => it !== 'platform.migration');
  for (const table of tables.sort()) {
    const { rows } = await client.query<{ rows: Record<string, unknown>[] | null }>(
      `select json_agg(t) as rows from ${table} t`,
    );
    const [first] = rows[0]?.rows ?? [];
    if (!first) continue;
    const columns = Object.keys(first);
    lines.push(JSON.stringify({ table, columns, rows: rows[0]?.rows?.map((row) => columns.map((it) => row[it])) }));
  }
  await client.end();
  return lines;
}
