import type { Take } from '../caller.ts';
import { type Notice, noticed } from '../watch.ts';
import { handOvers } from './given-back-waits-for-own-people.ts';

/** 4S item 1 level 3 (退号换人): a number given back and taken again for somebody else by the same hands, so many times. */
export function manyHandOvers(takes: readonly Take[], from: number, within: number): Notice | null {
  const pairs = handOvers(takes, within);
  if (from === 0 || pairs.length < from) return null;
  return noticed(
    pairs.flatMap((pair) => [pair.givenBackAt, pair.takenAt]),
    pairs.length,
    from,
  );
}
