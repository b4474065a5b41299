import type { Tx } from '#platform/db/tx.ts';
import type { LineRow } from '../db/lines.ts';
import { poolCounters } from '../db/pools.ts';
import type { LineCounters } from './line-of.ts';

export interface AsOne {
  counters: LineCounters;
  /** The sessions whose waiting people stand with this line on a board; none where another line shows them. */
  waitHere: readonly string[];
  /** Rooms that call from it. */
  calling: number;
}

/** On a board a common line stands once: with the first of its rooms that is not stopped. */
export async function linesAsOne(t: Tx, lines: readonly LineRow[]): Promise<(line: LineRow) => AsOne> {
  const all = new Map<string, AsOne>();
  const shared = lines.filter((line) => line.pool_part === 'shares');
  for (const group of Map.groupBy(shared, (line) => `${line.pool_id} ${line.pool_period}`).values()) {
    const calling = group.filter((line) => line.stopped_at === null);
    const shows = calling[0] ?? (group[0] as LineRow);
    const counters = await poolCounters(t, shows);
    for (const line of group) {
      const waitHere = line === shows ? group.map((one) => one.session_id) : [];
      all.set(line.session_id, { counters, waitHere, calling: Math.max(1, calling.length) });
    }
  }
  return (line) => all.get(line.session_id) ?? { counters: line, waitHere: [line.session_id], calling: 1 };
}
