/** The keys of the cells of a grid, line by line; null where there is nothing. */
export type Keys = readonly (readonly (string | null)[])[];

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The cell an arrow key leads to from the one of key `from`: the next one in that direction, over empty places. Up and
 * down fall back to the nearest place of the next line, so that no cell is out of reach. Null at the edge.
 */
export function nextKey(lines: Keys, from: string, key: string): string | null {
  const step = steps[key];
  const row = lines.findIndex((line) => line.includes(from));
  const line = lines[row];
  if (!step || !line) return null;
  const [down, right] = step;
  const column = line.indexOf(from);
  if (right !== 0) {
    for (let at = column + right; at >= 0 && at < line.length; at += right) {
      const cell = line[at];
      if (cell) return cell;
    }
    return null;
  }
  for (let at = row + down; at >= 0 && at < lines.length; at += down) {
    const cell = nearest(lines[at] ?? [], column);
    if (cell) return cell;
  }
  return null;
}

function nearest(line: readonly (string | null)[], column: number): string | null {
  const there = line.flatMap((cell, at) => (cell ? [{ cell, away: Math.abs(at - column) }] : []));
  return there.sort((a, b) => a.away - b.away)[0]?.cell ?? null;
}
