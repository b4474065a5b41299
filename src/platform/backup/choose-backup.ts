import type { Instant } from '#kernel/instant.ts';
import { BackupError } from './backup-error.ts';
import type { Manifest } from './manifest.ts';
import { listBackups, type Repository, readManifest } from './repository.ts';

export interface Wish {
  /** Id of a backup; else the newest that fits. */
  backup?: string;
  until?: Instant;
}

/**
 * The backup to start from. A copy is whole only from the end of its taking on, so an earlier instant needs an earlier
 * backup. Throws BackupError `no_backup`, `backup_unknown`, `until_before_backup`.
 */
export function chooseBackup<K extends Manifest['kind']>(
  repo: Repository,
  kind: K,
  wish: Wish,
): Extract<Manifest, { kind: K }> {
  const ids = wish.backup === undefined ? listBackups(repo).reverse() : [wish.backup.padStart(6, '0')];
  const fitting = ids.map((id) => readManifest(repo, id)).filter((m) => m.kind === kind);
  const until = wish.until;
  const chosen = fitting.find((m) => until === undefined || until >= m.stoppedAt);
  if (chosen) return chosen as Extract<Manifest, { kind: K }>;
  const earliest = fitting.at(-1);
  if (!earliest) throw new BackupError('no_backup', `there is no complete backup of this kind in ${repo.dir}`);
  throw new BackupError(
    'until_before_backup',
    `backup ${earliest.id} was finished at ${earliest.stoppedAt}; an instant before that needs an earlier backup`,
  );
}
