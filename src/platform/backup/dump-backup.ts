import pg from 'pg';
import type { DumpManifest } from './manifest.ts';
import { writePack } from './packs.ts';
import { findTool, startTool } from './pg-tools.ts';
import { baseName, newBackupId, type Repository, removeBackup, writeManifest } from './repository.ts';
import { schemaVersion } from './schema-version.ts';
import { stateSources } from './state-files.ts';

/** Path of the dump inside its pack. */
export const DUMP = 'dump/database';

/**
 * Backs up a database of an outside server with `pg_dump`, sealed as it flows: grants, owners and policies are in it. It
 * is the state of one instant; for later ones the server's operator keeps its log. The user must be allowed to read past
 * row-level security. Throws BackupError `tool_missing`, `tool_too_old`, `tool_failed`.
 */
export async function takeDump(options: {
  repo: Repository;
  url: string;
  dataDir: string;
  progress(line: string): void;
}): Promise<DumpManifest> {
  const { repo, url, dataDir, progress } = options;
  const facts = await readFacts(url);
  const tool = findTool('pg_dump', Math.floor(facts.postgres / 10_000));
  const id = newBackupId(repo);
  const startedAt = new Date().toISOString();
  try {
    const dump = { path: DUMP, size: 0, read: () => dumped(url) };
    // The signed heads first: the dump may hold later ones, never fewer.
    const sources = [...stateSources(dataDir), dump];
    progress(tool);
    const pack = await writePack(repo.dir, `${baseName(id)}/0001.pack`, sources, repo.ring);
    const manifest: DumpManifest = {
      format: 1,
      kind: 'dump',
      id,
      startedAt,
      stoppedAt: new Date().toISOString(),
      ...facts,
      key: repo.ring.active,
      tool,
      packs: [pack],
    };
    await writeManifest(repo, manifest);
    return manifest;
  } catch (error) {
    removeBackup(repo, id);
    throw error;
  }
}

async function* dumped(url: string): AsyncGenerator<Buffer> {
  const { child, done } = startTool('pg_dump', ['--format=custom', '--compress=0'], url);
  child.stdin.end();
  for await (const chunk of child.stdout) yield chunk as Buffer;
  // Before the end of the pack: a dump that broke off never becomes a backup.
  await done;
}

async function readFacts(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select current_setting('server_version_num')::integer as postgres`);
    return { postgres: rows[0].postgres as number, schema: await schemaVersion(client) };
  } finally {
    await client.end();
  }
}
