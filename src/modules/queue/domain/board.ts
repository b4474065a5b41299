import type { Instant } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import type { Line, Waiting } from './line.ts';
import { order } from './next.ts';
import { namesAlike } from './rules/names-alike.ts';
import type { EncounterState } from './step.ts';
import { ticketLabel } from './ticket-label.ts';

/** How many numbers a hall board announces as next. */
export const PREPARING = 5;
const PASSED = 20;

export interface BoardPerson extends Waiting {
  name: string;
  state: EncounterState;
  calledAt: Instant | null;
  timesCalled: number;
  /** Of the ticket, where it is not the line's. */
  letter?: string;
}

export interface BoardLine extends Omit<Line, 'waiting'> {
  letter: string;
  room: string;
  people: readonly BoardPerson[];
  /** Nobody is called from here for a while. */
  stopped?: boolean;
  /** How many rooms call from this line; one unless several share it. */
  rooms?: number;
}

export interface BoardView {
  calling: {
    number: string;
    name: string;
    room: string;
    calledAt: Instant;
    state: 'called' | 'in_room';
    calls: number;
    /** Somebody else in this hall has the same masked name: the number must tell them apart. */
    sameName: boolean;
  }[];
  preparing: string[];
  passed: string[];
  /** Rooms that call nobody for a while. */
  stopped: string[];
}

/** What the hall may see of the lines of one waiting area: numbers, rooms and masked names (standards 5.6). */
export function boardOf(lines: readonly BoardLine[], now: Instant): BoardView {
  const stopped = lines.filter((line) => line.stopped).map(({ room }) => room);
  return { calling: calling(lines), preparing: preparing(lines, now), passed: passed(lines), stopped };
}

// Newest call first; an equal instant is settled by the number, so that a restart shows the same board.
function calling(lines: readonly BoardLine[]): BoardView['calling'] {
  const alike = namesAlike(lines.flatMap(({ people }) => people));
  return lines
    .flatMap(({ letter, room, people }) =>
      people.flatMap((p) =>
        (p.state === 'called' || p.state === 'in_room') && p.calledAt !== null
          ? [
              {
                number: ticketLabel(p.letter ?? letter, p.number),
                name: maskName(p.name),
                room,
                calledAt: p.calledAt,
                state: p.state,
                calls: p.timesCalled,
                sameName: alike.has(maskName(p.name)),
              },
            ]
          : [],
      ),
    )
    .sort((a, b) => compare(b.calledAt, a.calledAt) || compare(a.number, b.number));
}

// The first of every line, then the second of every line: each room's next person is announced before any third.
function preparing(lines: readonly BoardLine[], now: Instant): string[] {
  return lines
    .filter((line) => !line.stopped)
    .flatMap((line) => {
      const waiting = line.people.filter((p) => p.state === 'waiting');
      const asked = Math.min(PREPARING, line.rules.roomWaiting * (line.rooms ?? 1));
      return order({ ...line, waiting }, now, asked).map((p, place) => ({
        place,
        number: ticketLabel(waiting.find((one) => one.encounter === p.encounter)?.letter ?? line.letter, p.number),
      }));
    })
    .sort((a, b) => a.place - b.place || compare(a.number, b.number))
    .slice(0, PREPARING)
    .map((p) => p.number);
}

function passed(lines: readonly BoardLine[]): string[] {
  return lines
    .flatMap(({ letter, people }) =>
      people
        .filter((p) => p.state === 'absent')
        .map((p) => ({ calledAt: p.calledAt ?? '', number: ticketLabel(p.letter ?? letter, p.number) })),
    )
    .sort((a, b) => compare(b.calledAt, a.calledAt) || compare(a.number, b.number))
    .slice(0, PASSED)
    .map((p) => p.number);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
