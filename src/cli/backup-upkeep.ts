import { existingRepositoryOf } from '#platform/backup/archive.ts';
import { sizesOf } from '#platform/backup/manifest.ts';
import { pruneBackups } from '#platform/backup/prune.ts';
import { listBackups, listUnfinished, readManifest } from '#platform/backup/repository.ts';
import { verifyBackups } from '#platform/backup/verify-backup.ts';
import { walChain } from '#platform/backup/wal-chain.ts';
import { listWal } from '#platform/backup/wal-store.ts';
import { mb } from './backup-command.ts';
import type { CommandIo } from './command.ts';
import { optionsOf, wrongly } from './options.ts';

/** `shuxin backup list`: newest last. */
export async function runBackupList(io: CommandIo): Promise<number> {
  if (!optionsOf(io, {})) return 2;
  const repo = existingRepositoryOf(io.config);
  const wal = listWal(repo);
  const backups = listBackups(repo).map((id) => {
    const manifest = readManifest(repo, id);
    const { packs, ...told } = manifest;
    const chain = manifest.kind === 'cluster' ? walChain(manifest, wal) : null;
    const { kind, startedAt, stoppedAt, postgres, schema, key } = told;
    return { id, kind, startedAt, stoppedAt, postgres, schema, key, ...sizesOf(manifest), log: chain };
  });
  for (const b of backups) {
    const log = b.log === null ? '' : `, log to ${b.log.last}${b.log.gap ? `, HOLE at ${b.log.gap}` : ''}`;
    io.print(`${b.id}  ${b.stoppedAt}  ${b.kind}  ${mb(b.rawBytes)} (${mb(b.sealedBytes)} kept)${log}`);
  }
  if (backups.length === 0) io.print('no backup yet');
  io.result({ ok: true, backups, unfinished: listUnfinished(repo), walFiles: wal.length });
  return 0;
}

/** `shuxin backup verify`: 0 whole, 1 damaged or nothing there; every damage is named. */
export async function runBackupVerify(io: CommandIo): Promise<number> {
  if (!optionsOf(io, {})) return 2;
  const report = await verifyBackups(existingRepositoryOf(io.config), io.progress);
  for (const { kind, file } of report.damages) io.print(`${kind} ${file}`);
  // Nothing at all is not a good backup.
  const ok = report.ok && report.backups > 0;
  if (report.backups === 0) io.print(`no backup in ${io.config.BACKUP_DIR}`);
  io.print(
    `${ok ? 'whole' : 'NOT WHOLE'}: ${report.backups} backups, ${report.walFiles} log files, ${mb(report.bytes)} read`,
  );
  io.result({ ...report, ok });
  return ok ? 0 : 1;
}

/** `shuxin backup prune --keep N`. */
export async function runBackupPrune(io: CommandIo): Promise<number> {
  const values = optionsOf(io, { keep: { type: 'string' } });
  if (!values) return 2;
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) {
    wrongly(io, '--keep is a whole number from 1 on');
    return 2;
  }
  const pruned = pruneBackups(existingRepositoryOf(io.config), keep);
  io.print(
    `kept ${pruned.kept.join(', ') || 'none'}; removed ${pruned.removed.join(', ') || 'none'} and ${pruned.walRemoved} log files`,
  );
  io.result({ ok: true, ...pruned });
  return 0;
}
