import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { ImportKind } from '#platform/sheet/import-kind.ts';
import type { SheetSpec } from '#platform/sheet/sheet.ts';
import { importById } from '../../db/imports.ts';
import { choicesOf } from './check-table.ts';
import { keptTable } from './kept-content.ts';
import { callIn, type Importer, kindFor } from './kinds.ts';
import { sayFinding } from './say.ts';
import { LINE, REASON } from './take-file.ts';

const WORDS = {
  zh: { page: '填写说明', column: '列', required: '必填', note: '怎么填', example: '例子', yes: '是', no: '否' },
  en: {
    page: 'How to fill in',
    column: 'Column',
    required: 'Required',
    note: 'How',
    example: 'Example',
    yes: 'yes',
    no: 'no',
  },
} as const;

/** An empty sheet with headers, notes and dropdowns of what the hospital has now. */
export async function templateSheet(t: Tx, c: Importer, name: string): Promise<SheetSpec> {
  const kind = kindFor(c, name);
  const choices = await choicesOf(callIn(c, t), kind);
  return {
    name: kind.title[c.lang],
    columns: kind.columns.map((column) => ({
      title: column.title[c.lang],
      required: column.required,
      note: column.note[c.lang],
      ...(choices.has(column.key) ? { choices: (choices.get(column.key) ?? []).map((it) => it[c.lang]) } : {}),
    })),
    rows: [],
    explanation: explanation(kind, c.lang),
  };
}

/** The rows that could not be taken, as they stood in the file, each with its reasons behind it. */
export async function errorSheet(t: Tx, c: Importer, id: string): Promise<SheetSpec> {
  const found = await importById(t, id);
  if (!found) throw domainError('catalog.import_not_found');
  const kind = kindFor(c, found.kind);
  const kept = await keptTable(t, c.app, id);
  if (!kept || kept.report.findings.length === 0) throw domainError('catalog.import_no_errors');
  const { table, report } = kept;
  const reasons = new Map<number, string[]>();
  const columns = new Map<number, string[]>();
  for (const finding of report.findings) {
    const { column, text } = sayFinding(c.app, kind, finding, report, c.lang);
    reasons.set(finding.row, [...(reasons.get(finding.row) ?? []), `${column}: ${text}`]);
    columns.set(finding.row, [...(columns.get(finding.row) ?? []), finding.column]);
  }
  const rows = table.rows.filter((line) => reasons.has(line.row));
  const width = table.header.cells.length;
  return {
    name: kind.title[c.lang],
    columns: [...table.header.cells, LINE[c.lang], REASON[c.lang]].map((title) => ({ title })),
    rows: rows.map(({ row, cells }) => [
      ...Array.from({ length: width }, (_, i) => cells[i] ?? ''),
      String(row),
      (reasons.get(row) ?? []).join('\n'),
    ]),
    marks: rows.flatMap(({ row }, i) =>
      (columns.get(row) ?? []).flatMap((key) => {
        const column = report.at[key];
        return column === undefined ? [] : [{ row: i, column }];
      }),
    ),
  };
}

function explanation(kind: ImportKind, lang: Lang): SheetSpec['explanation'] {
  const words = WORDS[lang];
  return {
    name: words.page,
    lines: [
      [words.column, words.required, words.note, words.example],
      ...kind.columns.map((it) => [it.title[lang], it.required ? words.yes : words.no, it.note[lang], it.example]),
      [],
      [kind.note[lang]],
    ],
  };
}
