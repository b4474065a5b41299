import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Finding } from '#platform/sheet/import-kind.ts';
import type { BadCell, SheetRow, SheetTable } from '#platform/sheet/sheet.ts';
import { inPortions } from '#platform/sheet/yield.ts';
import { partsOf, putParts } from '../../db/imports.ts';

/** What was found when the file was last checked. */
export interface Report {
  header: SheetRow;
  at: Record<string, number>;
  unknown: string[];
  findings: Finding[];
}

/** Lines in one sealed part: sealed and opened between two turns of the event loop. */
const PORTION = 250;
const aad = (id: string, part: number) => `catalog.import/${id}/${part}`;

/** Keeps the content of a file, sealed: it may hold personal data. Replaces what was kept. */
export async function keepContent(
  t: Tx,
  { crypto }: Pick<App, 'crypto'>,
  id: string,
  report: Report,
  lines: Pick<SheetTable, 'rows' | 'bad'>,
): Promise<void> {
  let part = 0;
  const bad = new Map<number, BadCell[]>();
  for (const cell of lines.bad) bad.set(cell.row, [...(bad.get(cell.row) ?? []), cell]);
  const sealed = await inPortions(lines.rows, PORTION, (rows) => {
    part += 1;
    const content = { rows, bad: rows.flatMap((line) => bad.get(line.row) ?? []) };
    return crypto.seal(JSON.stringify(content), aad(id, part));
  });
  await putParts(t, id, [crypto.seal(JSON.stringify(report), aad(id, 0)), ...sealed]);
}

/** The report alone, or null once the content is gone. */
export async function keptReport(t: Tx, { crypto }: Pick<App, 'crypto'>, id: string): Promise<Report | null> {
  const [first] = await partsOf(t, id, 'first');
  return first === undefined ? null : (JSON.parse(crypto.open(first, aad(id, 0))) as Report);
}

/** The table as it was read, or null once the content is gone. */
export async function keptTable(
  t: Tx,
  { crypto }: Pick<App, 'crypto'>,
  id: string,
): Promise<{ table: SheetTable; report: Report } | null> {
  const [first, ...others] = await partsOf(t, id, 'all');
  if (first === undefined) return null;
  const report = JSON.parse(crypto.open(first, aad(id, 0))) as Report;
  let part = 0;
  const contents = await inPortions(others, 2, (some) =>
    some.map((sealed) => {
      part += 1;
      return JSON.parse(crypto.open(sealed, aad(id, part))) as Pick<SheetTable, 'rows' | 'bad'>;
    }),
  );
  const all = contents.flat();
  const table = { header: report.header, rows: all.flatMap((it) => it.rows), bad: all.flatMap((it) => it.bad) };
  return { table, report };
}
