import { domainError } from '#kernel/errors.ts';
import { addMinutes } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Answer } from '#platform/http/route.ts';
import { dropParts, importById, insertMade, setCounts, takeImport } from '../../db/imports.ts';
import { checkTable } from './check-table.ts';
import { keepContent, keptTable } from './kept-content.ts';
import { callIn, type Importer, kindFor } from './kinds.ts';
import { countsOf, KEPT_MINUTES, reportOf } from './take-file.ts';

export type Which = 'all' | 'good';

/**
 * Imports a checked file in the caller's transaction: every row that is new, or nothing. `good` leaves out the rows with
 * problems and keeps them for an error file. The check runs again here, because the hospital may have changed since.
 * Throws catalog.import_not_open, import_has_problems, import_nothing_new.
 */
export async function commitImport(t: Tx, c: Importer, id: string, which: Which): Promise<Answer> {
  const { app, actor, now } = c;
  const found = await importById(t, id);
  if (!found) throw domainError('catalog.import_not_found');
  const kind = kindFor(c, found.kind);
  if (!(await takeImport(t, id, now))) throw domainError('catalog.import_not_open');
  const kept = await keptTable(t, app, id);
  if (!kept) throw domainError('catalog.import_not_open');
  const call = callIn(c, t);
  const checked = await checkTable(call, kind, kept.table);
  const counts = countsOf(kept.table, checked);
  if (which === 'all' && checked.findings.length > 0)
    throw domainError('catalog.import_has_problems', { wrong: counts.wrong });
  if (checked.fresh.length === 0) throw domainError('catalog.import_nothing_new');
  const made = await kind.commit(call, checked.fresh);
  await insertMade(t, id, made);
  const left = checked.wrong.size > 0;
  if (left) {
    const of = (row: { row: number }) => checked.wrong.has(row.row);
    const { rows, bad } = kept.table;
    await keepContent(t, app, id, reportOf(kept.table, checked), { rows: rows.filter(of), bad: bad.filter(of) });
  } else await dropParts(t, [id]);
  await setCounts(t, id, { ...counts, made: made.length, dueAt: left ? addMinutes(now, KEPT_MINUTES) : null });
  const detail = { kind: kind.kind, which, ...counts, made: made.length };
  await audit(t, { actor, action: 'catalog.import', subject: `catalog.import/${id}`, outcome: 'ok', detail }, now);
  return { status: 200, body: { id, made: made.length } };
}

/** Judges a waiting file anew and keeps what was found, e.g. after an import that was refused. */
export async function recheck(t: Tx, c: Importer, id: string): Promise<void> {
  const found = await importById(t, id);
  const kept = found?.state === 'checked' ? await keptTable(t, c.app, id) : null;
  if (!found || !kept) return;
  const checked = await checkTable(callIn(c, t), kindFor(c, found.kind), kept.table);
  await keepContent(t, c.app, id, reportOf(kept.table, checked), kept.table);
  await setCounts(t, id, { ...countsOf(kept.table, checked), made: 0, dueAt: found.dueAt });
}
