import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { RoomManifest } from '../room.ts';

export interface Migration {
  room: string;
  number: number;
  name: string;
  sql: string;
  digest: string;
}

/** All migrations in the order they are applied: rooms by rank (the platform is rank 0), each by number. */
export function migrationsOf(rooms: readonly RoomManifest[]): Migration[] {
  const ordered = [...rooms].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return ordered.flatMap((room) => readFolder(room.name, room.migrations));
}

function readFolder(room: string, folder: URL): Migration[] {
  const read = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file);
      if (!match) throw new Error(`${room}: ${file} is not named 0001_name.sql`);
      const sql = readFileSync(new URL(file, folder), 'utf8');
      return {
        room,
        number: Number(match[1]),
        name: match[2] ?? '',
        sql,
        digest: createHash('sha256').update(sql).digest('hex'),
      };
    });
  const twice = read.find(({ number }, n) => read[n - 1]?.number === number);
  if (twice) throw new Error(`${room}: two migrations have the number ${twice.number}, one is ${twice.name}`);
  return read;
}
