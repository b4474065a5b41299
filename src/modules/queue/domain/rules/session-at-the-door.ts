import type { Instant } from '#kernel/instant.ts';

export interface SessionAtDoor {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  state: 'planned' | 'open' | 'paused' | 'closed';
  /** Somebody is called or in the room. */
  busy: boolean;
  /** Somebody waits. */
  waited: boolean;
}

/**
 * Whose name stands at the door when several sessions are held in one room on a day: who has a patient called or inside; else
 * the earliest that has not ended, or has ended with people still waiting. Null: nobody sees patients here today any more.
 */
export function sessionAtTheDoor<S extends SessionAtDoor>(sessions: readonly S[], now: Instant): S | null {
  const here = sessions
    .filter(({ state }) => state === 'open' || state === 'paused')
    .toSorted((a, b) => (`${a.startsAt} ${a.id}` < `${b.startsAt} ${b.id}` ? -1 : 1));
  const busy = here.find((session) => session.busy);
  return busy ?? here.find(({ endsAt, waited }) => waited || endsAt > now) ?? null;
}
