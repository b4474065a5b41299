import type { ColumnRole } from './header-words.ts';
import { squeezed } from './plain-text.ts';
import { absentCell, type SourceCell, type SourceRow } from './source.ts';

/**
 * Puts the cells of a short row under the titles they fit best, in their order: cells that a merge took away leave a gap
 * on the left or the right, and a text file does not say where. `moved` tells that it was guessed.
 */
export function aligned(row: SourceRow, roles: readonly (ColumnRole | null)[]): { row: SourceRow; moved: boolean } {
  const gap = roles.length - row.cells.length;
  if (gap <= 0 || row.cells.length <= 1) return { row, moved: false };
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from <= gap; from++) {
    const fit = row.cells.reduce((sum, cell, at) => sum + fits(cell, roles[from + at] ?? null), 0);
    if (fit > most) [best, most] = [from, fit];
  }
  const before = Array.from({ length: best }, () => absentCell);
  const after = Array.from({ length: gap - best }, () => absentCell);
  return { row: { ...row, cells: [...before, ...row.cells, ...after] }, moved: best > 0 };
}

function fits(cell: SourceCell, role: ColumnRole | null): number {
  const text = squeezed(cell.text);
  if (text === '' || role === null) return 0;
  const long = text.length > 14;
  switch (role) {
    case 'no':
    case 'marks':
      return /^\d+(\.\d+)?分?$/.test(text) ? 3 : -3;
    case 'deadline':
      return /\d月|月底|年底|季度|半年|持续|长期|\d{4}年/.test(text) && !long ? 3 : -2;
    case 'lead':
      return text.length <= 8 && /^[\p{Script=Han}、]+$/u.test(text) && !/[科办部室]$/.test(text) ? 2 : -2;
    case 'leadUnit':
    case 'responsible':
    case 'supporting':
      return /[科办部室院组心委]$/.test(text) && text.length <= 40 ? 2 : -2;
    case 'scoring':
      return /\d分/.test(text) ? 3 : -1;
    case 'measure':
    case 'content':
      return long ? 2 : -1;
    default:
      return long ? -1 : 1;
  }
}
