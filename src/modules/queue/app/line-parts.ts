import { type Instant, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DoctorSession } from '../contract.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { stopsOf } from '../db/line-stops.ts';
import type { LineRow } from '../db/lines.ts';
import { poolName, sharedLines } from '../db/pools.ts';
import { order } from '../domain/next.ts';
import { readLine, sessionsAsOne } from './line-of.ts';

export interface LineParts extends Pick<DoctorSession, 'stop' | 'pool'> {
  /** In the order in which they will be called; those of a common line too. */
  waiting: EncounterRow[];
}

/** What a doctor sees of a line beside its own people: whether it is stopped, and the common line it belongs to or helps with. */
export async function lineParts(t: Tx, line: LineRow, now: Instant): Promise<LineParts> {
  const rows = await encountersOf(t, await sessionsAsOne(t, line));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [stop] = line.stopped_at === null ? [] : await stopsOf(t, [line.session_id]);
  return {
    waiting: order(await readLine(t, line.session_id, line), now).flatMap((one) => byId.get(one.encounter) ?? []),
    stop: stop ? { at: toOffset(stop.at), reason: stop.reason, by: stop.by } : null,
    pool: await poolPart(t, line),
  };
}

async function poolPart(t: Tx, line: LineRow): Promise<DoctorSession['pool']> {
  if (line.pool_id === null || line.pool_part === null) return null;
  const sessions = (await sharedLines(t, line)).map((one) => one.session_id);
  const waiting = (await encountersOf(t, sessions)).filter((row) => row.state === 'waiting').length;
  return { name: await poolName(t, line.pool_id), part: line.pool_part, waiting };
}
