import type { App } from '#platform/app.ts';
import type { Lang } from '#platform/http/route.ts';
import { cellName } from '#platform/sheet/cell-name.ts';
import type { Finding, ImportKind } from '#platform/sheet/import-kind.ts';
import type { Report } from './kept-content.ts';

export interface SaidFinding {
  /** `B7`; null when the column is not in the file. */
  cell: string | null;
  row: number;
  column: string;
  code: string;
  text: string;
}

/** A finding in the reader's words: which cell of their file, which column, what is wrong. */
export function sayFinding(
  app: App,
  kind: ImportKind,
  finding: Finding,
  { at }: Pick<Report, 'at'>,
  lang: Lang,
): SaidFinding {
  const place = at[finding.column];
  const title = kind.columns.find((it) => it.key === finding.column)?.title[lang] ?? finding.column;
  const text = app.rooms.map((room) => room.errors?.[finding.code]?.[lang]).find((it) => it !== undefined);
  return {
    cell: place === undefined ? null : cellName(finding.row, place),
    row: finding.row,
    column: title,
    code: finding.code,
    text: (text ?? finding.code).replace(/\{(\w+)\}/g, (_, name: string) => String(finding.params?.[name] ?? '')),
  };
}
