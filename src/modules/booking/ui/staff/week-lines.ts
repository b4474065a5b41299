import type { Week, WeekCell } from './data.ts';
import type { Seek } from './desk-cell.ts';
import { nextKey } from './grid-walk.ts';

/** One line of the grid: a doctor and the nth session of each day. */
export interface Line {
  doctor: Week['rows'][number]['practitioner'];
  rank: number;
  cells: (WeekCell | null)[];
}

const periods = ['am', 'pm', 'evening'] as const;

/** One line for each period in which a doctor sits in this week, so that mornings stand beside mornings. */
export function linesOf({ rows }: Week): Line[] {
  return rows.flatMap(({ practitioner, days }) =>
    periods
      .map((period) => days.map((day) => day.find((cell) => cell.period === period) ?? null))
      .filter((cells) => cells.some((cell) => cell !== null))
      .map((cells, rank) => ({ doctor: practitioner, rank, cells })),
  );
}

/** The session an arrow key leads to from `session`, as `nextKey` has it; null at the edge. */
export function nextCell(lines: readonly Line[], session: string, key: string): string | null {
  const keys = lines.map((line) => line.cells.map((cell) => cell?.session ?? null));
  return nextKey(keys, session, key);
}

/** Where the grid goes for `seek`: among the doctor's sessions with free places, in time order. */
export function soughtCell(lines: readonly Line[], seek: Seek): { cell: WeekCell; day: number } | null {
  const own = lines
    .filter((line) => line.doctor.id === seek.practitioner)
    .flatMap((line) => line.cells.map((cell, day) => ({ cell, day })))
    .filter((one): one is { cell: WeekCell; day: number } => one.cell !== null && one.cell.free > 0)
    .toSorted((a, b) => (a.cell.start < b.cell.start ? -1 : 1));
  return own.find(({ cell }) => cell.session === seek.session) ?? (seek.last ? own.at(-1) : own[0]) ?? null;
}
