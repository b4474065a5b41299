import type { z } from 'zod';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { tallyRows } from '../../db/problems/board.ts';
import { problemRows } from '../../db/problems/rows.ts';
import { problemCounts, totalOf } from '../problems/counts.ts';
import { itemsOf } from '../problems/items.ts';
import { eyeOf } from '../problems/seen.ts';

const FIRST = 5;
const TO_MEND = ['assigned', 'returned'] as const;

/** What is open now as the board counts it, this month's coming and going, and what presses most. */
export async function problemGlance(
  t: Tx,
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof glanceSchema>['problems']> {
  const today = localDate(now);
  const [all] = (await tallyRows(t, today)).filter(({ list }) => list === 'all');
  const { open = 0, overdue = 0, returned = 0, toLook = 0, toAssign = 0 } = all ?? {};
  const { found, closed } = totalOf(await problemCounts(t, `${today.slice(0, 8)}01`, today, now));
  const rows = await problemRows(t, eyeOf(by), { states: TO_MEND, limit: FIRST });
  return { open, overdue, returned, toLook, toAssign, found, closed, first: await itemsOf(t, rows, now, lang) };
}
