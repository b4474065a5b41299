import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { insertPlanRows } from '../../db/plan/insert-rows.ts';
import { setLinks } from '../../db/plan/links.ts';
import { activate, draftOf } from '../../db/plan/plans.ts';
import { blocking, looksOf } from '../../domain/plan/looks.ts';
import { planRows } from '../../domain/plan/plan-rows.ts';
import { settleDraft } from './settle-past.ts';

/**
 * The draft becomes the hospital's plan, whole or not at all. Of two who confirm the same version one wins.
 * Throws programme.plan_unknown, plan_changed, plan_not_ready.
 */
export async function confirmPlan(
  t: Tx,
  { plan, version }: { plan: string; version: number },
  by: Actor,
  now: Instant,
): Promise<{ version: number; tasks: number; measures: number; unsettled: number }> {
  const found = await draftOf(t, plan);
  if (!found) throw domainError('programme.plan_unknown');
  const open = looksOf(found.draft).filter(blocking);
  if (open.length > 0) throw domainError('programme.plan_not_ready', { count: open.length });
  const reached = await activate(t, plan, version, found.draft, actorId(by), now);
  if (reached === null) throw domainError('programme.plan_changed');
  const rows = planRows(found.draft, plan, newId);
  await insertPlanRows(t, rows);
  const ids = rows.measures.map(({ measure_id }) => measure_id);
  const unsettled = await settleDraft(t, found.draft, ids, by, now);
  const links = found.draft.tasks.flatMap(({ key }, at) =>
    (found.draft.links?.[key] ?? []).map((no) => ({ task: rows.tasks[at]?.task_id as string, no })),
  );
  if (links.length > 0) await setLinks(t, [...new Set(links.map(({ task }) => task))], links, actorId(by), now);
  const counts = { tasks: rows.tasks.length, measures: rows.measures.length, unsettled };
  const subject = `programme.plan/${plan}`;
  await audit(t, { actor: by, action: 'programme.confirm_plan', subject, outcome: 'ok', detail: counts }, now);
  await emit(t, { type: 'programme.plan_confirmed', subject: plan, seq: reached, payload: { plan } }, now);
  return { version: reached, ...counts };
}
