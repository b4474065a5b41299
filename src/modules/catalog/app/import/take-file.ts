import { domainError } from '#kernel/errors.ts';
import { addMinutes } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { SheetTable } from '#platform/sheet/sheet.ts';
import { readSheet } from '#platform/sheet/thread.ts';
import { type Counts, insertImport } from '../../db/imports.ts';
import { type CheckedTable, checkTable } from './check-table.ts';
import { keepContent, type Report } from './kept-content.ts';
import { callIn, type Importer, kindFor } from './kinds.ts';

/** A checked file waits this long for a decision; then its content is deleted. */
export const KEPT_MINUTES = 24 * 60;

/**
 * Reads and checks a file; nothing is imported yet. The content is kept, sealed, until it is imported, thrown away or a
 * day has gone. Throws platform.sheet_* for what is no sheet, catalog.import_kind_unknown, platform.forbidden.
 */
export async function takeFile(
  c: Importer & { tx<T>(fn: (t: Tx) => Promise<T>): Promise<T> },
  name: string,
  bytes: Buffer,
): Promise<Answer> {
  const kind = kindFor(c, name);
  const { actor, now } = c;
  if (actor.kind !== 'staff') throw domainError('platform.forbidden');
  const table = await readSheet(bytes);
  return c.tx(async (t) => {
    const checked = await checkTable(callIn(c, t), kind, table);
    const id = newId();
    const counts = countsOf(table, checked);
    const dueAt = addMinutes(now, KEPT_MINUTES);
    await insertImport(t, { id, kind: name, account: actor.account, by: actor.name, counts, dueAt }, now);
    await keepContent(t, c.app, id, reportOf(table, checked), table);
    const detail = { kind: name, ...counts };
    await audit(
      t,
      { actor, action: 'catalog.check_import', subject: `catalog.import/${id}`, outcome: 'ok', detail },
      now,
    );
    return { status: 201, body: { id } };
  });
}

export function countsOf(table: SheetTable, { fresh, same, wrong }: CheckedTable): Counts {
  return { rows: table.rows.length, fresh: fresh.length, same: same.size, wrong: wrong.size };
}

/** A file that is wrong throughout is told so by its first problems. */
const MOST_FINDINGS = 20_000;

export function reportOf(table: SheetTable, { map, findings }: CheckedTable): Report {
  const unknown = map.unknown.map((it) => it.title).filter((it) => !OWN.has(it));
  return { header: table.header, at: map.at, unknown, findings: findings.slice(0, MOST_FINDINGS) };
}

/** Columns that an error file has beside those of the template. */
export const LINE = { zh: '原行号', en: 'Row' } as const;
export const REASON = { zh: '问题', en: 'Problem' } as const;
const OWN: ReadonlySet<string> = new Set([LINE.zh, LINE.en, REASON.zh, REASON.en]);
