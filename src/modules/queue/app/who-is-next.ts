import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { countCall, type LineRow } from '../db/lines.ts';
import { countPoolCall, setOwnRun, sharedLines, takePool } from '../db/pools.ts';
import type { Line, Waiting } from '../domain/line.ts';
import { afterCall, next } from '../domain/next.ts';
import { nextOfTwo } from '../domain/next-of-two.ts';
import { lineFrom } from './line-of.ts';
import { rulesOf } from './rules-of.ts';

export interface Choice {
  person: Waiting;
  /** The line it was chosen from, as it stood, and whether that is the common one. */
  from: Line;
  common: boolean;
  ownRun: number;
}

/**
 * Who is next for the room of this line, which the caller has taken: of its own line, of the common line it shares, or of both where
 * its doctor helps. The common line stays taken until the commit, so that two rooms never choose the same person.
 */
export async function whoIsNext(
  t: Tx,
  line: LineRow,
  people: readonly EncounterRow[],
  now: Instant,
): Promise<Choice | null> {
  const rules = (await rulesOf(t, [line.session_id]))(line.session_id);
  const own = lineFrom(people, line, rules);
  if (line.pool_part === null) return one(own, false, now);
  const common = await commonLine(t, line);
  if (line.pool_part === 'shares') return common && one({ ...common, rules }, true, now);
  if (!common) return one(own, false, now);
  const chosen = nextOfTwo({ own, common, ownRun: line.own_run }, now);
  if (!chosen) return null;
  const ofCommon = chosen.of === 'common';
  return { person: chosen.person, from: ofCommon ? common : own, common: ofCommon, ownRun: chosen.ownRun };
}

export async function countChoice(t: Tx, line: LineRow, { person, from, common, ownRun }: Choice): Promise<void> {
  const runs = afterCall(from, person);
  if (common) await countPoolCall(t, line, runs);
  else await countCall(t, line.session_id, runs);
  if (line.pool_part === 'helps') await setOwnRun(t, line.session_id, ownRun);
}

/** Null: no room that shares the line has opened. */
async function commonLine(t: Tx, line: LineRow): Promise<Line | null> {
  const counters = await takePool(t, line);
  const sessions = (await sharedLines(t, line)).map((shared) => shared.session_id);
  const [first] = sessions;
  if (first === undefined) return null;
  return lineFrom(await encountersOf(t, sessions), counters, (await rulesOf(t, [first]))(first));
}

function one(line: Line, common: boolean, now: Instant): Choice | null {
  const person = next(line, now);
  return person && { person, from: line, common, ownRun: 0 };
}
