import type { Finding, ImportRow } from '#platform/sheet/import-kind.ts';

/**
 * The first column in which a row differs from what the hospital has, as a finding; null when it says the same. A cell
 * that is empty says nothing.
 */
export function differs(row: ImportRow, existing: Readonly<Record<string, unknown>>): Finding | null {
  for (const [column, value] of Object.entries(existing)) {
    const wanted = row.cells[column] ?? null;
    if (wanted !== null && wanted !== value) return { row: row.row, column, code: 'catalog.row_differs' };
  }
  return null;
}
