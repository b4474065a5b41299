/**
 * While both kinds wait, so many of the first are called, then one of the second (ecosystem 1.3: 2 first + 1 other; one late per
 * N on time). `run`: how many of the first were called in a row while one of the second waited.
 */
export function soManyThenOne<T>(first: T | undefined, second: T | undefined, run: number, soMany: number) {
  if (first === undefined || second === undefined) return first ?? second;
  return run >= soMany ? second : first;
}

/** The run after a call of the first kind, or of the second. */
export const runAfter = (run: number, ofFirst: boolean, secondWaits: boolean): number =>
  ofFirst && secondWaits ? run + 1 : 0;
