import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import type { RoomManifest } from '#platform/room.ts';
import { testRooms } from '../support/cluster.ts';
import releases from './releases.json' with { type: 'json' };

/** Room -> migration file -> first digits of its digest. */
export type Released = Record<string, Record<string, string>>;

/** Every released state of the schema, oldest first. A release adds its line here and its hospital beside it. */
export const released: readonly { name: string; migrations: Released }[] = releases as unknown as {
  name: string;
  migrations: Released;
}[];

/** The rooms as they were: their migrations of then, and only the tables and views that these make. */
export function roomsOf(migrations: Released): RoomManifest[] {
  const root = mkdtempSync(join(tmpdir(), 'shuxin-released-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  return testRooms.flatMap((room) => {
    const files = Object.keys(migrations[room.name] ?? {});
    if (files.length === 0) return [];
    const folder = join(root, room.name);
    mkdirSync(folder);
    for (const file of files) cpSync(new URL(file, room.migrations), join(folder, file));
    const sql = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const there = (name: string) => new RegExp(`create (table|view) ${name.replace('.', '\\.')}\\b`).test(sql);
    return [
      {
        ...room,
        migrations: pathToFileURL(`${folder}/`),
        tables: Object.fromEntries(Object.entries(room.tables).filter(([name]) => there(name))),
        views: (room.views ?? []).filter(there),
        sealed: [],
        keyedHashes: [],
      },
    ];
  });
}

interface Content {
  table: string;
  columns: string[];
  rows: unknown[][];
}

/** The demo hospitals as that release wrote them. */
export function contentOf(release: string): Content[] {
  const file = readFileSync(new URL(`./${release}.jsonl.gz`, import.meta.url));
  return gunzipSync(file)
    .toString()
    .split('\n')
    .map((line) => JSON.parse(line) as Content);
}

export async function load(url: string, content: readonly Content[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const { table, columns, rows } of content) {
    // Transaction numbers belong to the server on which they were given.
    const { rows: generated } = await client.query(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attgenerated <> ''`,
      [table],
    );
    const left = new Set(['xid', ...generated.map((column) => column.name)]);
    const kept = columns.filter((name) => !left.has(name)).join(', ');
    const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
    const from = `json_populate_recordset(null::${table}, $1::json)`;
    // A migration may have made a row already that the release held too.
    await client.query(`insert into ${table} (${kept}) select ${kept} from ${from} on conflict do nothing`, [
      JSON.stringify(objects),
    ]);
  }
  await client.end();
}
