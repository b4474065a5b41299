import type { ColumnRole } from './header-words.ts';
import { squeezed } from './plain-text.ts';
import { absentCell, type SourceCell, type SourceRow } from './source.ts';

/**
 * Puts the cells of a short row under the titles they fit best, in their order: cells that a merge took away leave a gap
 * on the left, the right or between, and a text file does not say where. `moved` tells that it was guessed.
 */
export function aligned(row: SourceRow, roles: readonly (ColumnRole | null)[]): { row: SourceRow; moved: boolean } {
  const gap = roles.length - row.cells.length;
  if (gap <= 0 || row.cells.length <= 1) return { row, moved: false };
  const places = placesOf(row.cells, roles);
  const cells = roles.map((_, column) => row.cells[places.indexOf(column)] ?? absentCell);
  return { row: { ...row, cells }, moved: places.some((column, at) => column !== at) };
}

/** For each cell its column, ever further to the right; with `shared`, several that follow one another may share one. */
export function placesOf(
  cells: readonly SourceCell[],
  roles: readonly (ColumnRole | null)[],
  shared = false,
): number[] {
  const width = roles.length;
  /** Of each cell, for each column: the best sum up to here, and the column of the cell before. */
  const steps: { sum: number; from: number }[][] = [];
  cells.forEach((cell, at) => {
    const before = steps[at - 1];
    steps.push(
      roles.map((role, column) => {
        const own = fits(cell, role);
        if (!before) return { sum: own - (column > 0 ? GAP : 0), from: -1 };
        let best = { sum: Number.NEGATIVE_INFINITY, from: -1 };
        for (let from = 0; from <= column; from++) {
          if (from === column && !shared) break;
          const cost = from === column ? SHARE : column - from > 1 ? GAP : 0;
          const sum = (before[from]?.sum ?? Number.NEGATIVE_INFINITY) + own - cost;
          if (sum > best.sum) best = { sum, from };
        }
        return best;
      }),
    );
  });
  let column = 0;
  const last = steps.at(-1) ?? [];
  for (let at = 1; at < width; at++) if ((last[at]?.sum ?? 0) > (last[column]?.sum ?? 0)) column = at;
  const places: number[] = [];
  for (let at = cells.length - 1; at >= 0; at--) {
    places.unshift(column);
    column = steps[at]?.[column]?.from ?? 0;
  }
  return places;
}

/** What a break between cells, and two cells in one column, must be outweighed by. */
const GAP = 0.5;
const SHARE = 1.5;

function fits(cell: SourceCell, role: ColumnRole | null): number {
  const text = squeezed(cell.text);
  if (text === '' || role === null) return 0;
  const long = text.length > 14;
  switch (role) {
    case 'no':
    case 'marks':
      return /^\d+(\.\d+)?分?$/.test(text) ? 3 : -3;
    case 'deadline':
      return /\d月|月底|年底|季度|半年|持续|长期|全年|\d{4}年/.test(text) && !long ? 3 : -2;
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
