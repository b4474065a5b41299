import { rebuildNow } from '#modules/programme/module.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { listHospitals } from '#platform/outbox/hospitals.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin indicators rebuild [hospital ...]`: 0 when every sum equals its records afterwards, 1 when not, 2 wrongly called. */
export async function runIndicatorsRebuild(io: CommandIo): Promise<number> {
  const named = io.args.map(Number);
  if (!named.every((id) => Number.isInteger(id) && id > 0)) {
    io.print('a hospital is named by its number, e.g. shuxin indicators rebuild 1');
    io.result({ ok: false, code: 'usage' });
    return 2;
  }
  const done = await withDatabase(io, async (url) => {
    const db = createDb(createPool(url, ROLES.app, 2));
    try {
      const all = [];
      for (const hospital of named.length > 0 ? named : await listHospitals(db)) {
        const now = new Date().toISOString();
        const tell = (days: number, of: number) => io.progress(`hospital ${hospital}: ${days} of ${of} days`);
        all.push({ hospital, ...(await rebuildNow(db, hospital, now, tell)) });
      }
      return all;
    } finally {
      await db.close();
    }
  });
  for (const { hospital, days, rows, differ } of done)
    io.print(
      `医院 ${hospital}：重算 ${days} 天，核对 ${rows} 条，不一致 ${differ} 条 / hospital ${hospital}: ${days} days, ${rows} sums compared, ${differ} differ`,
    );
  const ok = done.every(({ equal }) => equal);
  io.result({ ok, hospitals: done });
  return ok ? 0 : 1;
}
