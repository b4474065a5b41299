import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { authorities } from '#modules/catalog/public.ts';
import { dropSentPlan, planToSend, takeSentPlan } from '#modules/programme/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { linkTo } from '../db/links.ts';
import { insertPaper, paperOf } from '../db/papers.ts';
import { insertPaperPlan, markTaken, paperPlanOf, standingPaper } from '../db/plans.ts';
import { askDelivery, askReport } from './cross.ts';
import { move } from './papers.ts';

/**
 * A plan at work here goes to each hospital; where it stands already nothing is sent again.
 * Throws programme.plan_unknown, bureau.not_linked.
 */
export async function sendPlan(
  t: Tx,
  { plan, institutions }: { plan: string; institutions: readonly number[] },
  by: Actor,
  now: Instant,
): Promise<{ ids: string[] }> {
  const { title, tasks, draft, number, year } = await planToSend(t, plan);
  const ids: string[] = [];
  for (const other of [...new Set(institutions)].sort((a, b) => a - b)) {
    const link = await linkTo(t, other);
    if (link?.side !== 'authority' || link.state !== 'accepted') throw domainError('bureau.not_linked');
    const stands = await standingPaper(t, other, plan);
    const id = stands ?? newId();
    ids.push(id);
    if (stands) continue;
    const nothing = { category: null, severity: null, dueOn: null, reply: '', verdict: '', items: [] };
    const own = { ownPlan: null, ownProblem: null };
    const said = { kind: 'plan' as const, title: title.slice(0, 200), words: '', planId: plan };
    const fresh = { state: 'sent' as const, sentAt: now, movedAt: now, version: 1 };
    await insertPaper(t, 'authority', { id, other, ...said, ...fresh, ...nothing, ...own });
    await insertPaperPlan(t, id, { number, year, tasks, draft });
    await askDelivery(t, id);
    await audit(
      t,
      {
        ...{ actor: by, action: 'bureau.paper_send', subject: `bureau.paper/${id}`, outcome: 'ok' },
        detail: { kind: 'plan', to: other, tasks: tasks.length },
      },
      now,
    );
  }
  return { ids };
}

/**
 * The hospital takes a plan: it becomes a draft of its own programme, where names are found and it is confirmed once. Taken
 * again it answers with the same draft. Throws bureau.changed.
 */
export async function takePlan(
  t: Tx,
  { id, version }: { id: string; version: number },
  by: Actor,
  now: Instant,
): Promise<{ plan: string }> {
  const paper = await paperOf(t, id);
  const plan = await paperPlanOf(t, id);
  if (!paper?.planId || paper.side !== 'institution' || !plan) throw domainError('bureau.changed');
  const sent = { id: paper.planId, draft: plan.draft, year: plan.year };
  const from = (await authorities(t)).find((one) => one.id === paper.other)?.name.zh ?? String(paper.other);
  const name = `${from}《${paper.title}》`;
  const made = await takeSentPlan(t, { sent, authority: paper.other, name }, by, now);
  const step = { from: ['sent', 'acknowledged'] as const, to: 'acknowledged' as const, ownPlan: made.id };
  await move(t, { id, version, side: 'institution' }, step, by, now);
  // The same plan had come before and is at work.
  if (made.state !== 'draft') await planAtWork(t, made.id, by, now);
  return { plan: made.id };
}

/** The hospital does not take it, and says why; a draft that was made of it goes. Throws bureau.changed. */
export async function refusePlan(
  t: Tx,
  { id, version, reason }: { id: string; version: number; reason: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const paper = await paperOf(t, id);
  const step = { from: ['sent', 'acknowledged'] as const, to: 'refused' as const, reply: reason };
  await move(t, { id, version, side: 'institution' }, step, by, now);
  if (paper?.ownPlan) await dropSentPlan(t, paper.ownPlan, by, now);
}

/** The hospital has confirmed a plan: if it came from an authority, that hears of it, and of its progress from now on. */
export async function planAtWork(t: Tx, ownPlan: string, by: Actor, now: Instant): Promise<void> {
  for (const { id, other } of await markTaken(t, ownPlan, now)) {
    await askDelivery(t, id);
    await askReport(t, other);
    const detail = { kind: 'plan', other };
    await audit(
      t,
      { actor: by, action: 'bureau.paper_taken', subject: `bureau.paper/${id}`, outcome: 'ok', detail },
      now,
    );
  }
}
