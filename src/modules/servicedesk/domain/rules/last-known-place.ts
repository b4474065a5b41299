/** What today's visits say about where somebody is. */
export interface Visit {
  state: string;
  place: string;
  at: string;
}

/**
 * Checked in: in the waiting area of that room. Seen: most likely still near it. Only booked: the hall where that visit will
 * be. Null: nothing is known, and the page offers the first hall.
 */
export function lastKnownPlace(visits: readonly Visit[]): string | null {
  const known = (state: string) => visits.filter((visit) => visit.state === state);
  const latest = (some: readonly Visit[]) => [...some].sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.place ?? null;
  return latest(known('arrived')) ?? latest(known('fulfilled')) ?? latest(known('booked'));
}
