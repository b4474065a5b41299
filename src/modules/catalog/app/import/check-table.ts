import type { CheckedRows, Choice, Finding, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import type { BadCell, SheetTable } from '#platform/sheet/sheet.ts';
import { inPortions } from '#platform/sheet/yield.ts';
import { type ColumnMap, mapColumns } from '../../domain/map-columns.ts';
import { readCell } from '../../domain/read-cells.ts';

export interface CheckedTable {
  map: ColumnMap;
  findings: Finding[];
  /** Lines that are neither wrong nor there already. */
  fresh: ImportRow[];
  same: Set<number>;
  wrong: Set<number>;
}

/** Lines read between two turns of the event loop. */
const PORTION = 500;

/** Every line of a table judged: by its cells, against the other lines, and by the room that will own it. */
export async function checkTable(c: ImportCall, kind: ImportKind, table: SheetTable): Promise<CheckedTable> {
  const map = mapColumns(table.header.cells, kind.columns);
  const aboutHeader = headerFindings(table.header.row, map);
  if (aboutHeader.length > 0) {
    const wrong = new Set(table.rows.map((line) => line.row));
    return { map, findings: aboutHeader, fresh: [], same: new Set(), wrong };
  }
  const choices = await choicesOf(c, kind);
  const bad = new Map(table.bad.map((cell) => [`${cell.row}/${cell.column}`, cell.reason]));
  const read = await inPortions(table.rows, PORTION, (lines) =>
    lines.map((line) => readLine(line, kind, map, choices, bad)),
  );
  const lines = read.flat();
  const findings = lines.flatMap((line) => line.findings);
  const wellFormed = lines.filter((line) => line.findings.length === 0).map((line) => line.row);
  const once = withoutTwins(kind, wellFormed, findings);
  const checked: CheckedRows = once.length > 0 ? await kind.check(c, once) : { findings: [], same: [] };
  findings.push(...checked.findings);
  findings.sort((a, b) => a.row - b.row);
  const wrong = new Set(findings.map((finding) => finding.row));
  const same = new Set(checked.same.filter((row) => !wrong.has(row)));
  return { map, findings, fresh: once.filter(({ row }) => !wrong.has(row) && !same.has(row)), same, wrong };
}

export async function choicesOf(c: ImportCall, kind: ImportKind): Promise<Map<string, readonly Choice[]>> {
  const lists = new Map<string, readonly Choice[]>();
  for (const column of kind.columns) if (column.choices) lists.set(column.key, await column.choices(c));
  return lists;
}

function headerFindings(row: number, map: ColumnMap): Finding[] {
  return [
    ...map.missing.map((column) => ({ row, column, code: 'catalog.column_missing' })),
    ...map.twice.map(({ key }) => ({ row, column: key, code: 'catalog.column_twice' })),
  ];
}

function readLine(
  line: SheetTable['rows'][number],
  kind: ImportKind,
  map: ColumnMap,
  choices: Map<string, readonly Choice[]>,
  bad: ReadonlyMap<string, BadCell['reason']>,
): { row: ImportRow; findings: Finding[] } {
  const cells: Record<string, string | number | null> = {};
  const findings: Finding[] = [];
  for (const column of kind.columns) {
    const at = map.at[column.key];
    const reason = at === undefined ? undefined : bad.get(`${line.row}/${at}`);
    const read = reason
      ? ({ ok: false, code: BAD[reason], params: { max: 2000 } } as const)
      : readCell(at === undefined ? '' : (line.cells[at] ?? ''), column, choices.get(column.key) ?? []);
    if (read.ok) cells[column.key] = read.value;
    else findings.push({ row: line.row, column: column.key, code: read.code, params: read.params ?? {} });
  }
  return { row: { row: line.row, cells }, findings };
}

const BAD = {
  error: 'catalog.cell_error',
  lost_digits: 'catalog.cell_lost_digits',
  no_value: 'catalog.cell_no_value',
  too_long: 'catalog.cell_too_long',
} as const;

/** The first of each is kept; the others are told which line they repeat. */
function withoutTwins(kind: ImportKind, rows: readonly ImportRow[], findings: Finding[]): ImportRow[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const { key, column } = kind.identify(row);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row.row);
      return true;
    }
    findings.push({ row: row.row, column, code: 'catalog.row_twice', params: { row: before } });
    return false;
  });
}
