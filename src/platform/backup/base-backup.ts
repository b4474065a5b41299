import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { spoolOf } from '../embedded/wal-spool.ts';
import { BackupError } from './backup-error.ts';
import { clusterFiles } from './cluster-files.ts';
import type { ClusterManifest, Pack } from './manifest.ts';
import { groupSources, type PackSource, writePack } from './packs.ts';
import { baseName, newBackupId, ownRepository, type Repository, removeBackup, writeManifest } from './repository.ts';
import { schemaVersion } from './schema-version.ts';
import { secretSource, stateSources } from './state-files.ts';
import { neededSegments } from './wal-chain.ts';
import { hasWal, moveSpool } from './wal-store.ts';

export interface BaseBackupOptions {
  repo: Repository;
  /** Superuser address of the database `shuxin` of the embedded server. */
  url: string;
  cluster: string;
  dataDir: string;
  progress(line: string): void;
}

/**
 * Copies the embedded cluster while it serves: `pg_backup_start`, all files, `pg_backup_stop`, and waits until the log
 * in between is archived. A backup that is broken off leaves nothing that counts. Throws BackupError `archiving_off`,
 * `archive_stuck`, `backup_dir_foreign`, `tablespaces_unsupported`.
 */
export async function takeBaseBackup(options: BaseBackupOptions): Promise<ClusterManifest> {
  const { repo, url } = options;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const facts = await readFacts(client);
    ownRepository(repo, facts.systemIdentifier);
    const id = newBackupId(repo);
    try {
      const manifest = await copy(client, id, facts, options);
      await writeManifest(repo, manifest);
      return manifest;
    } catch (error) {
      removeBackup(repo, id);
      throw error;
    }
  } finally {
    // Ends the session, and with it a backup mode that was not ended in order.
    await client.end();
  }
}

interface Facts {
  postgres: number;
  systemIdentifier: string;
  segmentBytes: number;
}

async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::integer as postgres, current_setting('archive_mode') as archive,
       (select system_identifier::text from pg_control_system()) as system,
       (select bytes_per_wal_segment from pg_control_init()) as segment`,
  );
  const { postgres, archive, system, segment } = rows[0];
  if (archive === 'off') {
    throw new BackupError(
      'archiving_off',
      'the running server was started without BACKUP_DIR; restart it with the setting',
    );
  }
  return { postgres, systemIdentifier: system, segmentBytes: segment };
}

async function copy(
  client: pg.Client,
  id: string,
  facts: Facts,
  { repo, cluster, dataDir, progress }: BaseBackupOptions,
): Promise<ClusterManifest> {
  const startedAt = new Date().toISOString();
  const schema = await schemaVersion(client);
  const started = await client.query('select pg_backup_start($1, fast => true)::text as lsn', [`shuxin ${id}`]);
  const { folders, sources } = await clusterFiles(cluster);
  const inside = sources.map((source): PackSource => ({ ...source, path: `cluster/${source.path}` }));
  // The signed heads before the end of the backup: a copy may know heads less than its log, never more.
  const groups = groupSources([secretSource(dataDir), ...stateSources(dataDir), ...inside]);
  const packs: Pack[] = [];
  for (const [index, group] of groups.entries()) {
    const name = `${baseName(id)}/${String(index + 1).padStart(4, '0')}.pack`;
    packs.push(await writePack(repo.dir, name, group, repo.ring));
    progress(`${name}: ${group.length} files (${index + 1}/${groups.length})`);
  }
  const stopped = await client.query('select lsn::text, labelfile, spcmapfile from pg_backup_stop(true)');
  const { lsn, labelfile, spcmapfile } = stopped.rows[0];
  const manifest: ClusterManifest = {
    format: 1,
    kind: 'cluster',
    id,
    startedAt,
    stoppedAt: new Date().toISOString(),
    ...facts,
    schema,
    key: repo.ring.active,
    timeline: Number(/^START TIMELINE: (\d+)$/m.exec(labelfile)?.[1]),
    startLsn: started.rows[0].lsn,
    stopLsn: lsn,
    folders,
    backupLabel: labelfile,
    tablespaceMap: spcmapfile,
    packs,
  };
  await waitForLog(manifest, repo, cluster, progress);
  return manifest;
}

async function waitForLog(m: ClusterManifest, repo: Repository, cluster: string, progress: (line: string) => void) {
  const spool = spoolOf(cluster);
  const end = performance.now() + 60_000;
  for (;;) {
    if (existsSync(spool)) await moveSpool(spool, repo);
    const missing = neededSegments(m).filter((name) => !hasWal(repo, name));
    if (missing.length === 0) return;
    if (performance.now() > end) {
      throw new BackupError('archive_stuck', `the log segment ${missing[0]} does not reach ${join(repo.dir, 'wal')}`);
    }
    progress(`waiting for the log: ${missing[0]}`);
    await pause(200);
  }
}
