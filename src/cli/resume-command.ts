import { rmSync } from 'node:fs';
import { restoredFile } from '#platform/backup/archive.ts';
import { resumeSending } from '#platform/backup/resume.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import type { CommandIo } from './command.ts';
import { optionsOf, wrongly } from './options.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin resume --reason TEXT`: from now on this copy is the house. 1 when it is no copy. */
export async function runResume(io: CommandIo): Promise<number> {
  const values = optionsOf(io, { reason: { type: 'string' } });
  if (!values) return 2;
  const reason = values.reason?.trim() ?? '';
  if (reason === '' || reason.length > 200) {
    wrongly(io, '--reason says in up to 200 letters why this copy takes over');
    return 2;
  }
  const mark = await withDatabase(io, async (url) => {
    const db = createDb(createPool(url, ROLES.app, 2));
    try {
      return await resumeSending(db, reason, new Date().toISOString());
    } finally {
      await db.close();
    }
  });
  if (!mark) {
    io.print('this is no restored copy; it sends already');
    io.result({ ok: false, code: 'not_restored' });
    return 1;
  }
  rmSync(restoredFile(io.config.DATA_DIR), { force: true });
  io.print(
    `the copy of backup ${mark.backup} sends again. Restart the server, then take a backup: its log is kept from there.`,
  );
  io.result({ ok: true, ...mark });
  return 0;
}
