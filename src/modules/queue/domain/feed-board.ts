import type { Instant } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';

/** What one person's row says to the hall. */
export interface FeedLine {
  number: string;
  name: string;
  state: string;
  /** The window or room as the board names it. */
  where: string;
  calls: number;
  changedAt: Instant;
}

export interface FeedView {
  calling: {
    number: string;
    name: string;
    room: string;
    calledAt: Instant;
    state: 'called';
    calls: number;
    sameName: boolean;
  }[];
  preparing: string[];
  waiting: string[];
}

/** More than a wall can show; the board page says how many it leaves out. */
const MOST = 60;

/** Those who may come now (medicine ready, called to a room), newest first; then who is being served; then who waits. */
export function feedBoardOf(lines: readonly FeedLine[]): FeedView {
  const open = lines.filter(({ state }) => state !== 'collected' && state !== 'done');
  const alike = twice(open.map(({ name }) => maskName(name)));
  const called = open
    .filter(({ state }) => state === 'ready' || state === 'called')
    .sort((a, b) => compare(b.changedAt, a.changedAt) || compare(a.number, b.number));
  return {
    calling: called.slice(0, MOST).map(({ number, name, where, changedAt, calls }) => ({
      number,
      name: maskName(name),
      room: where,
      calledAt: changedAt,
      state: 'called',
      calls,
      sameName: alike.has(maskName(name)),
    })),
    preparing: numbers(open, 'dispensing'),
    waiting: [...numbers(open, 'received'), ...numbers(open, 'checked_in')],
  };
}

// Who came first stands first; an equal instant is settled by the number, so that a restart shows the same board.
function numbers(lines: readonly FeedLine[], state: string): string[] {
  return lines
    .filter((line) => line.state === state)
    .sort((a, b) => compare(a.changedAt, b.changedAt) || compare(a.number, b.number))
    .slice(0, MOST)
    .map(({ number }) => number);
}

function twice(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, n) => names.indexOf(name) !== n));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
