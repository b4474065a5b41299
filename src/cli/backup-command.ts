import { realpathSync } from 'node:fs';
import { keepsLog, repositoryOf } from '#platform/backup/archive.ts';
import { BackupError } from '#platform/backup/backup-error.ts';
import { takeBaseBackup } from '#platform/backup/base-backup.ts';
import { takeDump } from '#platform/backup/dump-backup.ts';
import { type Manifest, sizesOf } from '#platform/backup/manifest.ts';
import { moveSpool } from '#platform/backup/wal-store.ts';
import { parseKeyRing } from '#platform/crypto/key-ring.ts';
import { keysMustFit } from '#platform/crypto/prove-keys.ts';
import { directUrl } from '#platform/db/direct-url.ts';
import { borrowEmbedded } from '#platform/embedded/borrow-embedded.ts';
import { spoolOf } from '#platform/embedded/wal-spool.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { rooms } from '../server/rooms.ts';
import type { CommandIo } from './command.ts';
import { optionsOf } from './options.ts';
import { shuxinOf } from './with-database.ts';

/** `shuxin backup`: a full backup of the embedded cluster, or of the database at DATABASE_URL. */
export async function runBackup(io: CommandIo): Promise<number> {
  if (!optionsOf(io, {})) return 2;
  const began = performance.now();
  const manifest = await take(io);
  const seconds = (performance.now() - began) / 1000;
  const { rawBytes, sealedBytes, files } = sizesOf(manifest);
  const result = {
    ok: true,
    backup: manifest.id,
    kind: manifest.kind,
    files,
    rawBytes,
    sealedBytes,
    seconds: Math.round(seconds * 10) / 10,
    mbPerSecond: Math.round(rawBytes / 1e6 / seconds),
  };
  io.print(`backup ${result.backup}: ${mb(rawBytes)} in ${result.seconds} s, ${mb(sealedBytes)} written`);
  io.result(result);
  return 0;
}

async function take({ config, log, progress }: CommandIo): Promise<Manifest> {
  const repo = repositoryOf(config);
  if (config.DATABASE_URL) {
    return takeDump({ repo, url: directUrl(config, config.DATABASE_URL), dataDir: config.DATA_DIR, progress });
  }
  if (!keepsLog(config)) {
    throw new BackupError('restored_copy', 'this is a restored copy; say `shuxin resume` and restart the server first');
  }
  const embedded = await borrowEmbedded({ dataDir: config.DATA_DIR, create: false, archive: true, log });
  let manifest: Manifest;
  try {
    const url = shuxinOf(embedded.adminUrl);
    // A backup sealed with another key than the house's would be found out on the day it is needed.
    const all = [platformRoom(config.SHUXIN_MODE, createMetrics()), ...rooms];
    await keysMustFit(url, parseKeyRing(config.SHUXIN_KEYS), all);
    const dataDir = realpathSync(config.DATA_DIR);
    manifest = await takeBaseBackup({ repo, url, cluster: embedded.cluster, dataDir, progress });
  } finally {
    await embedded.stop();
  }
  // Started for us alone it hands over the rest of its log at its end, and nobody else is there to move that.
  await moveSpool(spoolOf(embedded.cluster), repo);
  return manifest;
}

export function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
