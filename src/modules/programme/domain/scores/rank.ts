export interface Ranked<T> {
  place: number;
  of: T;
}

/** Most points first; equal points share a place and the next one is left out (1, 2, 2, 4). */
export function ranked<T>(all: readonly T[], points: (one: T) => number): Ranked<T>[] {
  const sorted = [...all].sort((a, b) => points(b) - points(a));
  return sorted.map((of) => ({ of, place: 1 + sorted.findIndex((other) => points(other) === points(of)) }));
}
