import type { Week, WeekCell } from './data.ts';

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

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The session an arrow key leads to from `session`: the next one in that direction, over empty places. Up and down
 * fall back to the nearest day of the next line, so that no session is out of reach. Null at the edge.
 */
export function nextCell(lines: readonly Line[], session: string, key: string): string | null {
  const step = steps[key];
  const row = lines.findIndex((line) => line.cells.some((cell) => cell?.session === session));
  const line = lines[row];
  if (!step || !line) return null;
  const [down, right] = step;
  const column = line.cells.findIndex((cell) => cell?.session === session);
  if (right !== 0) {
    for (let at = column + right; at >= 0 && at < line.cells.length; at += right) {
      const cell = line.cells[at];
      if (cell) return cell.session;
    }
    return null;
  }
  for (let at = row + down; at >= 0 && at < lines.length; at += down) {
    const cell = nearest(lines[at]?.cells ?? [], column);
    if (cell) return cell.session;
  }
  return null;
}

function nearest(cells: readonly (WeekCell | null)[], column: number): WeekCell | null {
  const there = cells.flatMap((cell, at) => (cell ? [{ cell, away: Math.abs(at - column) }] : []));
  return there.sort((a, b) => a.away - b.away)[0]?.cell ?? null;
}
