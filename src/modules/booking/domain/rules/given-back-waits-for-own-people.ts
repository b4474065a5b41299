import { addMinutes, epochMs, type Instant } from '#kernel/instant.ts';
import type { Take } from '../caller.ts';

/** A place given back, and the one that the same caller took in the same clinic for somebody else soon afterwards. */
export interface HandOver {
  givenBackAt: Instant;
  takenAt: Instant;
}

/** Every such pair, oldest first; one place taken answers to one given back. */
export function handOvers(takes: readonly Take[], within: number): HandOver[] {
  const used = new Set<Take>();
  const given = takes.filter((take) => take.givenBackAt !== null).toSorted((a, b) => (back(a) < back(b) ? -1 : 1));
  return given.flatMap((from) => {
    const givenBackAt = back(from);
    const to = takes.find(
      (take) =>
        !used.has(take) &&
        take.session === from.session &&
        take.patient !== from.patient &&
        take.takenAt >= givenBackAt &&
        take.takenAt <= addMinutes(givenBackAt, within),
    );
    if (!to) return [];
    used.add(to);
    return [{ givenBackAt, takenAt: to.takenAt }];
  });
}

/**
 * Against selling numbers (退号再抢): a caller who has handed a place from one person to another in this way once (a family may
 * have booked for the wrong child) waits until the place has gone to whoever else wants it. Answers the minutes still to
 * wait, 0 when there is nothing to wait for.
 */
export function minutesUntilOwnPeople(
  takes: readonly Take[],
  wish: { patient: string; session: string },
  now: Instant,
  within: number,
): number {
  const fresh = takes.filter(
    (take) =>
      take.session === wish.session &&
      take.patient !== wish.patient &&
      take.givenBackAt !== null &&
      addMinutes(take.givenBackAt, within) > now,
  );
  if (fresh.length === 0 || handOvers(takes, within).length === 0) return 0;
  const latest = fresh.map(back).sort().at(-1) as Instant;
  return Math.ceil(within - (epochMs(now) - epochMs(latest)) / 60_000);
}

const back = (take: Take): Instant => take.givenBackAt as Instant;
