import { keepsLog } from '#platform/backup/archive.ts';
import { directUrl } from '#platform/db/direct-url.ts';
import { ownDatabase } from '#platform/db/own-database.ts';
import { borrowEmbedded } from '#platform/embedded/borrow-embedded.ts';
import type { CommandIo } from './command.ts';

/**
 * Runs `task` on the database of the settings: DATABASE_URL, or the embedded one, which is started for the task when no
 * server runs it. `make` fills a database that does not exist yet; without it, a missing one is StartError `no_database`.
 */
export async function withDatabase<T>(
  { config, log }: Pick<CommandIo, 'config' | 'log'>,
  task: (url: string) => Promise<T>,
  make?: (url: string) => Promise<void>,
): Promise<T> {
  // Commands are few and hold sessions: they go past a pooler.
  if (config.DATABASE_URL) return task(directUrl(config, config.DATABASE_URL));
  // Whoever writes without keeping the log makes a hole in it that no backup is restored across.
  const archive = keepsLog(config);
  const embedded = await borrowEmbedded({ dataDir: config.DATA_DIR, create: make !== undefined, archive, log });
  try {
    return await task(make ? await ownDatabase(embedded.adminUrl, make) : shuxinOf(embedded.adminUrl));
  } finally {
    await embedded.stop();
  }
}

/** The house's database on the embedded server. */
export function shuxinOf(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = '/shuxin';
  return url.href;
}
