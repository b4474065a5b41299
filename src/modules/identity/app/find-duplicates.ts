import type { Tx } from '#platform/db/tx.ts';
import { type Block, dismissedPairs, duplicateBlocks, recordFacts } from '../db/duplicate-blocks.ts';
import { areNearNames, type Match, matchRecords, OFFER_FROM } from '../domain/match-records.ts';

export interface CandidatePair extends Match {
  first: string;
  second: string;
}

/** Pairs that are compared at most for one look; beyond it the strongest blocks come first. */
const MOST_PAIRS = 5_000;

/** Pairs of active records that may be one person, likeliest first, without those that somebody declared two people. */
export async function findDuplicates(t: Tx): Promise<CandidatePair[]> {
  const dismissed = await dismissedPairs(t);
  const pairs = pairsOf(await duplicateBlocks(t), dismissed);
  const facts = await recordFacts(t, [...new Set(pairs.flat())]);
  return pairs
    .flatMap(([first, second]) => {
      const [a, b] = [facts.get(first), facts.get(second)];
      return a && b ? [{ first, second, ...matchRecords(a, b) }] : [];
    })
    .filter((pair) => pair.score >= OFFER_FROM)
    .sort((a, b) => b.score - a.score || (a.first + a.second < b.first + b.second ? -1 : 1));
}

function pairsOf(blocks: readonly Block[], dismissed: ReadonlySet<string>): [string, string][] {
  const seen = new Map<string, [string, string]>();
  for (const { what, ids, names } of blocks) {
    for (const [i, one] of ids.entries()) {
      for (const [j, other] of ids.entries()) {
        if (j <= i || one === other || seen.size >= MOST_PAIRS) continue;
        if (what === 'near_name' && !areNearNames(names[i] ?? '', names[j] ?? '')) continue;
        const pair: [string, string] = one < other ? [one, other] : [other, one];
        if (!dismissed.has(pair.join('/'))) seen.set(pair.join('/'), pair);
      }
    }
  }
  return [...seen.values()];
}
