import type { Instant } from '#kernel/instant.ts';
import { proposalWaits } from '#modules/booking/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { dayRows, dutyRows, flowRows, serviceTimes } from '../db/flow-rows.ts';
import { replaceOpen } from '../db/proposals.ts';
import { flowDays } from '../domain/flow.ts';
import { propose } from '../domain/propose.ts';
import { spanOf } from './span.ts';

/** So many visits are needed to know how long one takes in a department; below it the hospital's own times stand in. */
const ENOUGH = 30;

/**
 * Reckons proposals from the records of the last weeks. The seed is the span, so that the same records give the same
 * figures to whoever reckons again.
 */
export async function reckon(t: Tx, weeks: number, by: Actor, now: Instant): Promise<Answer> {
  const span = spanOf(weeks, now);
  const { from, to } = span;
  const seed = `${from} ${to}`;
  const days = flowDays(await flowRows(t, span), await dutyRows(t, span), await dayRows(t, span));
  const times = await serviceTimes(t, span);
  const everywhere = times.flatMap(({ minutes }) => minutes);
  const threshold = await proposalWaits(t);
  const departments = [...Map.groupBy(days, (day) => day.department)];
  const found = departments.flatMap(([department, own]) => {
    const minutes = times.find((row) => row.department === department)?.minutes ?? [];
    const measured = minutes.length >= ENOUGH ? minutes : everywhere;
    if (measured.length < ENOUGH) return [];
    return propose(own, { kind: 'measured', minutes: measured }, threshold(department), seed);
  });
  await replaceOpen(t, found, { from, to, seed }, now);
  const detail = { from, to, proposed: found.length };
  await audit(t, { actor: by, action: 'elastic.reckon', subject: 'elastic.proposal', outcome: 'ok', detail }, now);
  const looked = everywhere.length >= ENOUGH ? departments.length : 0;
  return { status: 201, body: { from, to, looked, proposed: found.length } };
}
