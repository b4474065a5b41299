import { createReadStream, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readState } from '../embedded/state-file.ts';
import type { PackSource } from './packs.ts';

/**
 * What of DATA_DIR goes into a backup beside the database: the signed heads of the audit log, and uploaded files. A list
 * of what may, not of what may not: whatever else lies there, such as a file with keys, never gets in.
 */
const KEPT = ['audit-checkpoints.jsonl', 'files'];

export function stateSources(dataDir: string): PackSource[] {
  return KEPT.flatMap((name) => under(dataDir, name)).map((path) => ({
    path: `state/${path}`,
    size: statSync(join(dataDir, path)).size,
    read: () => createReadStream(join(dataDir, path)) as AsyncIterable<Buffer>,
  }));
}

/** The password that opens the cluster; sealed like the rest, and never written out by a restore but into its state file. */
export const SECRET = 'secret/password';

export function secretSource(dataDir: string): PackSource {
  const password = Buffer.from(readState(realpathSync(dataDir))?.password ?? '', 'utf8');
  return { path: SECRET, size: password.length, read: () => Readable.from([password]) as AsyncIterable<Buffer> };
}

function under(dataDir: string, path: string): string[] {
  const full = join(dataDir, path);
  if (!existsSync(full)) return [];
  const stat = statSync(full);
  if (stat.isFile()) return [path];
  return stat.isDirectory() ? readdirSync(full).flatMap((name) => under(dataDir, `${path}/${name}`)) : [];
}
