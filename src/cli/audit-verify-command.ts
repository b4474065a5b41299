import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb } from '#platform/db/tx.ts';
import { auditVerify } from './audit-verify.ts';
import type { CommandIo } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `shuxin audit verify [hospital ...]`: 0 whole, 1 tampered with, 2 wrongly called. */
export async function runAuditVerify(io: CommandIo): Promise<number> {
  const hospitals = io.args.map(Number);
  if (!hospitals.every((id) => Number.isInteger(id) && id > 0)) {
    io.print('a hospital is named by its number, e.g. shuxin audit verify 1');
    io.result({ ok: false, code: 'usage' });
    return 2;
  }
  const lines: string[] = [];
  const code = await withDatabase(io, async (url) => {
    const db = createDb(createPool(url, ROLES.app, 2));
    try {
      return await auditVerify(db, io.config, hospitals, (line) => lines.push(line));
    } finally {
      await db.close();
    }
  });
  if (lines.length === 0) lines.push('还没有审计记录 / there is no audit log yet');
  for (const line of lines) io.print(line);
  io.result({ ok: code === 0, lines });
  return code;
}
