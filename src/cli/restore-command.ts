import { parseInstant } from '#kernel/instant.ts';
import { existingRepositoryOf } from '#platform/backup/archive.ts';
import type { Wish } from '#platform/backup/choose-backup.ts';
import { restoreCluster } from '#platform/backup/restore-cluster.ts';
import { restoreDump } from '#platform/backup/restore-dump.ts';
import { directUrl } from '#platform/db/direct-url.ts';
import { mb } from './backup-command.ts';
import type { CommandIo } from './command.ts';
import { optionsOf, wrongly } from './options.ts';

export const WISH = { backup: { type: 'string' }, until: { type: 'string' } } as const;

/** `shuxin restore`: with DATABASE_URL into that empty database, else into an empty folder. */
export async function runRestore(io: CommandIo): Promise<number> {
  const values = optionsOf(io, { ...WISH, to: { type: 'string' } });
  const wish = values && wishOf(io, values);
  if (!wish) return 2;
  const { config, progress } = io;
  const outside = config.DATABASE_URL !== undefined;
  if (outside ? values.to !== undefined || wish.until !== undefined : values.to === undefined) {
    wrongly(
      io,
      'name the new folder with --to; with DATABASE_URL the target is that database, and --until is not possible',
    );
    return 2;
  }
  const repo = existingRepositoryOf({ ...config, DATA_DIR: outside ? config.DATA_DIR : (values.to as string) });
  const began = performance.now();
  const restored = config.DATABASE_URL
    ? await restoreDump({
        ...wish,
        repo,
        url: directUrl(config, config.DATABASE_URL),
        dataDir: config.DATA_DIR,
        progress,
      })
    : await restoreCluster({ ...wish, repo, to: values.to as string, progress });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  io.print(`restored backup ${restored.backup}: ${mb(restored.rawBytes)} in ${seconds} s`);
  io.print('The copy sends nothing. Look at it, then: shuxin resume --reason TEXT');
  io.result({ ok: true, ...restored, seconds });
  return 0;
}

/** Which backup and which instant; null after saying that the instant cannot be read. */
export function wishOf(io: CommandIo, values: { backup?: string; until?: string }): Wish | null {
  if (values.until === undefined) return values.backup === undefined ? {} : { backup: values.backup };
  const until = parseInstant(values.until);
  if (until === null) return wrongly(io, '--until is an instant with its offset, e.g. 2026-11-22T10:00:00+08:00');
  return values.backup === undefined ? { until } : { backup: values.backup, until };
}
