import type { Instant } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import type { EncounterState } from './step.ts';
import { ticketLabel } from './ticket-label.ts';

/** How many numbers stand at the door as next. */
export const NEXT_AT_DOOR = 3;

export interface DoorPerson {
  number: number;
  name: string;
  state: EncounterState;
  calledAt: Instant | null;
  timesCalled: number;
  /** Of the ticket, where it is not the line's. */
  letter?: string;
}

export interface DoorLine {
  /** Called or in the room; at most one, by the rule of one doctor, one patient. */
  called: { number: string; name: string; calledAt: Instant; state: 'called' | 'in_room'; calls: number } | null;
  next: string[];
  /** People who wait for this room, those of `next` among them. */
  waiting: number;
}

/**
 * What stands at the door of one room: who is called, who is next, how many wait. Numbers and masked names only. `ahead`: the first
 * of the line in their order.
 */
export function doorOf(
  letter: string,
  people: readonly DoorPerson[],
  ahead: readonly { number: number; letter?: string }[],
): DoorLine {
  return {
    called: called(letter, people),
    next: ahead.slice(0, NEXT_AT_DOOR).map((one) => ticketLabel(one.letter ?? letter, one.number)),
    waiting: people.filter(({ state }) => state === 'waiting').length,
  };
}

function called(letter: string, people: readonly DoorPerson[]): DoorLine['called'] {
  for (const { state, calledAt, number, name, timesCalled, letter: own } of people) {
    if ((state !== 'called' && state !== 'in_room') || calledAt === null) continue;
    return { number: ticketLabel(own ?? letter, number), name: maskName(name), calledAt, state, calls: timesCalled };
  }
  return null;
}
