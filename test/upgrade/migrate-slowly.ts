/** A migration of all rooms that stops for a while before its end, for a test that kills it there: argv[2] is the database. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../../src/server/rooms.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuxin-slow-'));
writeFileSync(join(folder, '0001_slow.sql'), 'create table slow.half (n integer); select pg_sleep(3);');
const slow = { name: 'slow', rank: 9, migrations: pathToFileURL(`${folder}/`), tables: {} };
await migrate(process.argv[2] ?? '', [platformRoom('test', createMetrics()), ...rooms, slow]);
