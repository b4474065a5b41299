import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { SealedColumn } from '#platform/room.ts';
import type { Finding } from '#platform/sheet/import-kind.ts';
import type { BadCell, SheetRow, SheetTable } from '#platform/sheet/sheet.ts';
import { inPortions } from '#platform/sheet/yield.ts';
import { partsOf, putParts, type SealedPart } from '../../db/imports.ts';

/** What was found when the file was last checked. */
export interface Report {
  header: SheetRow;
  at: Record<string, number>;
  unknown: string[];
  findings: Finding[];
}

/** Lines in one sealed part: sealed and opened between two turns of the event loop. */
const PORTION = 250;
const aad = (part: string) => `catalog.import_part/${part}/content`;

/** Where this room keeps sealed values, for the rotation of keys. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'catalog.import_part', key: ['hospital_id', 'part_id'], column: 'content_sealed', aad },
];

type Crypto = Pick<App, 'crypto'>;
type Lines = Pick<SheetTable, 'rows' | 'bad'>;

/** Keeps the content of a file, sealed: it may hold personal data. Replaces what was kept. */
export async function keepContent(t: Tx, app: Crypto, id: string, report: Report, lines: Lines): Promise<void> {
  const bad = new Map<number, BadCell[]>();
  for (const cell of lines.bad) bad.set(cell.row, [...(bad.get(cell.row) ?? []), cell]);
  const sealed = await inPortions(lines.rows, PORTION, (rows) =>
    seal(app, { rows, bad: rows.flatMap((line) => bad.get(line.row) ?? []) }),
  );
  await putParts(t, id, [seal(app, report), ...sealed]);
}

/** The report alone, or null once the content is gone. */
export async function keptReport(t: Tx, app: Crypto, id: string): Promise<Report | null> {
  const [first] = await partsOf(t, id, 'first');
  return first === undefined ? null : open<Report>(app, first);
}

/** The table as it was read, or null once the content is gone. */
export async function keptTable(t: Tx, app: Crypto, id: string): Promise<{ table: SheetTable; report: Report } | null> {
  const [first, ...others] = await partsOf(t, id, 'all');
  if (first === undefined) return null;
  const report = open<Report>(app, first);
  const all = (await inPortions(others, 1, (some) => some.map((part) => open<Lines>(app, part)))).flat();
  const table = { header: report.header, rows: all.flatMap((it) => it.rows), bad: all.flatMap((it) => it.bad) };
  return { table, report };
}

function seal({ crypto }: Crypto, content: unknown): SealedPart {
  const id = newId();
  return { id, sealed: crypto.seal(JSON.stringify(content), aad(id)) };
}

function open<T>({ crypto }: Crypto, { id, sealed }: SealedPart): T {
  return JSON.parse(crypto.open(sealed, aad(id))) as T;
}
