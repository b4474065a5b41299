import { daysBetween, type LocalDate } from '#kernel/instant.ts';
import type { ProblemRule } from './rule.ts';

/** What is compared of a problem. */
export interface Seen {
  id: string;
  foundOn: LocalDate;
  place: string;
  category: string;
  words: string;
}

export type Why = 'place' | 'words';
export interface Again {
  id: string;
  /** place: the same place and category; words: described alike, wherever it was. */
  why: Why;
  /** Percent of shared pairs of signs. */
  likeness: number;
}
type Rule = Pick<ProblemRule, 'againDays' | 'likeness'>;

/** The earlier problems that `fresh` repeats, likest first. */
export function againOf(fresh: Omit<Seen, 'id'>, earlier: readonly Seen[], rule: Rule): Again[] {
  const own = pairsOf(fresh.words);
  return earlier
    .filter((one) => Math.abs(daysBetween(one.foundOn, fresh.foundOn)) <= rule.againDays)
    .flatMap((one) => {
      const likeness = shared(own, pairsOf(one.words));
      const why = reasonOf(fresh, one, likeness, rule);
      return why ? [{ id: one.id, why, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1));
}

export interface Group {
  ids: string[];
  /** place: all found at one place in one category. */
  why: Why;
}

/**
 * Problems that keep coming back, each group once, the largest first. Two belong together when one repeats the other;
 * a group is what hangs together by such pairs. Every problem meets only those it shares a pair of signs with, so that
 * hundreds are grouped while one waits.
 */
export function groupsOf(problems: readonly Seen[], rule: Rule): Group[] {
  const ordered = problems.toSorted((a, b) => (a.foundOn < b.foundOn ? -1 : 1));
  const start = ordered[0]?.foundOn ?? '';
  const days = ordered.map(({ foundOn }) => daysBetween(start, foundOn));
  const pairs = ordered.map(({ words }) => pairsOf(words));
  const head = ordered.map((_, at) => at);
  const headOf = (at: number): number => {
    let top = at;
    while (head[top] !== top) top = head[top] as number;
    return top;
  };
  const inTime = (earlier: number, later: number) =>
    (days[later] as number) - (days[earlier] as number) <= rule.againDays;
  const join = (later: number, earlier: number) => {
    head[headOf(later)] = headOf(earlier);
  };
  const lastAt = new Map<string, number>();
  const holding = new Map<string, number[]>();

  ordered.forEach((one, at) => {
    const place = placeKey(one);
    // The latest there is enough: those before it hang on it already, or are too long ago.
    const before = place === null ? undefined : lastAt.get(place);
    if (before !== undefined && inTime(before, at)) join(at, before);
    if (place !== null) lastAt.set(place, at);
    const own = pairs[at] as Set<string>;
    for (const [earlier, both] of meetings(own, holding, (index) => inTime(index, at))) {
      if (dice(both, own.size, (pairs[earlier] as Set<string>).size) >= rule.likeness) join(at, earlier);
    }
    for (const pair of own) keep(holding, pair, at);
  });

  const groups = Map.groupBy(ordered, (_, at) => headOf(at));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      ids: group.map(({ id }) => id),
      why: new Set(group.map(placeKey)).size === 1 && placeKey(group[0] as Seen) !== null ? 'place' : 'words',
    }));
}

function keep(holding: Map<string, number[]>, pair: string, at: number): void {
  const list = holding.get(pair);
  if (list) list.push(at);
  else holding.set(pair, [at]);
}

/** How many pairs each earlier one shares, as long as it was not too long ago. */
function meetings(own: ReadonlySet<string>, holding: Map<string, number[]>, inTime: (index: number) => boolean) {
  const both = new Map<number, number>();
  for (const pair of own) {
    const list = holding.get(pair) ?? [];
    for (let k = list.length - 1; k >= 0 && inTime(list[k] as number); k -= 1) {
      const index = list[k] as number;
      both.set(index, (both.get(index) ?? 0) + 1);
    }
  }
  return both;
}

/** Percent (0 to 100, rounded) of the pairs of neighbouring signs that two descriptions share, blanks and signs aside (Dice). */
export const likenessOf = (a: string, b: string): number => shared(pairsOf(a), pairsOf(b));

function reasonOf(a: Omit<Seen, 'id'>, b: Omit<Seen, 'id'>, likeness: number, rule: Rule): Why | null {
  if (samePlace(a, b)) return 'place';
  return likeness >= rule.likeness ? 'words' : null;
}

const samePlace = (a: Omit<Seen, 'id'>, b: Omit<Seen, 'id'>): boolean =>
  placeKey(a) !== null && placeKey(a) === placeKey(b);

function placeKey({ place, category }: Omit<Seen, 'id'>): string | null {
  const key = bare(place);
  return key === '' ? null : `${category} ${key}`;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(words: string): Set<string> {
  const signs = [...bare(words)];
  // A single sign is its own pair: 脏 and 脏 are alike.
  if (signs.length === 1) return new Set(signs);
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return dice(both, a.size, b.size);
}

const dice = (both: number, a: number, b: number): number => (a + b === 0 ? 0 : Math.round((200 * both) / (a + b)));
