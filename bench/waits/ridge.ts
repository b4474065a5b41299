/** Least squares with a small penalty: answers the guess for a row. Columns are scaled to one spread first. */
export function fitRidge(
  rows: readonly number[][],
  answers: readonly number[],
  penalty: number,
): (row: readonly number[]) => number {
  const width = rows[0]?.length ?? 0;
  const scale = Array.from(
    { length: width },
    (_, c) => Math.sqrt(rows.reduce((sum, row) => sum + (row[c] as number) ** 2, 0) / rows.length) || 1,
  );
  const system = Array.from({ length: width }, (_, a) => {
    const line = new Float64Array(width + 1);
    line[a] = penalty;
    return line;
  });
  rows.forEach((row, i) => {
    const scaled = row.map((value, c) => value / (scale[c] as number));
    for (let a = 0; a < width; a += 1) {
      const line = system[a] as Float64Array;
      for (let b = 0; b < width; b += 1) line[b] = (line[b] as number) + (scaled[a] as number) * (scaled[b] as number);
      line[width] = (line[width] as number) + (scaled[a] as number) * (answers[i] as number);
    }
  });
  const weights = solve(system);
  return (row) => row.reduce((sum, value, c) => sum + (value / (scale[c] as number)) * (weights[c] as number), 0);
}

// Gauss-Jordan; the penalty keeps every pivot away from zero.
function solve(system: Float64Array[]): number[] {
  const width = system.length;
  for (let c = 0; c < width; c += 1) {
    const pivot = system[c] as Float64Array;
    for (let r = 0; r < width; r += 1) {
      const line = system[r] as Float64Array;
      if (r === c) continue;
      const share = (line[c] as number) / (pivot[c] as number);
      for (let k = c; k <= width; k += 1) line[k] = (line[k] as number) - share * (pivot[k] as number);
    }
  }
  return system.map((line, c) => (line[width] as number) / (line[c] as number));
}
