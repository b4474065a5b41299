/**
 * One visit as the estimator sees it, of today or of a day gone by. Times are minutes of the day; a fraction keeps two
 * events of one minute in their order. Null: not happened (yet).
 */
export interface Visit {
  session: string;
  day: string;
  /** Doctor, and what the doctor's figures lean on while they are thin. */
  doctor: string;
  group: string;
  /** Slot class and half-day: what makes visits of one doctor alike. */
  kind: string;
  /** When the session was to begin. */
  opens: number;
  /** Here, and their time has come; earlier only if they were called earlier. */
  waitsFrom: number;
  started: number | null;
  finished: number | null;
  /** Where a door or a button tells when the doctor was back, went on a pause and ended it. Absent where nothing tells. */
  door?: Door;
}

export interface Door {
  back: number | null;
  pauseFrom: number | null;
  pauseOver: number | null;
}

export interface Finished extends Visit {
  started: number;
  finished: number;
}

export const isFinished = (visit: Visit): visit is Finished => visit.started !== null && visit.finished !== null;

/** What could be known at `now`: everything later is struck out, so no estimate can lean on it. */
export function knownAt(visits: readonly Visit[], now: number): Visit[] {
  return visits.flatMap((visit) => {
    if (visit.waitsFrom > now) return [];
    const told = { ...visit, started: before(visit.started, now), finished: before(visit.finished, now) };
    if (visit.door) told.door = doorAt(visit.door, now);
    return [told];
  });
}

const doorAt = ({ back, pauseFrom, pauseOver }: Door, now: number): Door => ({
  back: before(back, now),
  pauseFrom: before(pauseFrom, now),
  pauseOver: before(pauseOver, now),
});

const before = (time: number | null, now: number): number | null => (time !== null && time <= now ? time : null);

/** By session, each in the order in which people went in. */
export function bySession(visits: readonly Finished[]): Finished[][] {
  return [...Map.groupBy(visits, (visit) => visit.session).values()].map((list) =>
    list.toSorted((a, b) => a.started - b.started || a.finished - b.finished),
  );
}
