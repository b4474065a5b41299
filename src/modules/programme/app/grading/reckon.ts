import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { holdingClaims } from '../../db/grading/claims.ts';
import { countFacts } from '../../db/grading/facts.ts';
import { insertRun } from '../../db/grading/runs.ts';
import { graded } from './read-grading.ts';

/** A year, as the standard looks at what is in use. */
const DAYS = 365;

/** Counts the work of the last year anew and keeps the grading that follows, with what the hospital says itself. */
export async function reckon(t: Tx, by: Actor, now: Instant): Promise<{ id: string; level: number; total: number }> {
  const to = localDate(now);
  const from = addDays(to, 1 - DAYS);
  const { counts, booked } = await countFacts(t, from, to);
  const claims = await holdingClaims(t);
  const all = { ...counts, electronic: booked.electronic, booked: booked.all };
  const { level, total } = graded(all, claims);
  const id = newId();
  const holding = claims.map((claim) => claim.id);
  await insertRun(t, { id, from, to, at: now, level, total, counts: all }, holding, actorId(by));
  const entry = { actor: by, action: 'programme.grade', subject: `programme.grade_run/${id}`, outcome: 'ok' } as const;
  await audit(t, { ...entry, detail: { level, total } }, now);
  return { id, level, total };
}
