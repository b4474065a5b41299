import { createHash } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertDraft, type PlanState, planHead, planHeads, planOfSource } from '../../db/plan/plans.ts';
import { wholePlan } from '../../db/plan/whole-plan.ts';
import { type SentDraft, type SentTask, sentDraft, sentTasks, takenDraft } from '../../domain/plan/sent-plan.ts';
import { dropDraft } from './edit-plan.ts';
import { knownHere } from './known.ts';

/** A plan as it goes down to a hospital: the whole, and what one sees of it before taking it. */
export interface SentPlan {
  id: string;
  title: string;
  number: string | null;
  year: number;
  tasks: SentTask[];
  draft: SentDraft;
}

/** The plans at work here, the newest first. */
export async function plansAtWork(
  t: Tx,
): Promise<{ id: string; title: string; number: string | null; year: number }[]> {
  const heads = (await planHeads(t)).filter(({ state }) => state === 'active');
  return heads.map(({ id, title, number, year }) => ({ id, title, number, year }));
}

/** A plan at work, to be sent on. Throws programme.plan_unknown. */
export async function planToSend(t: Tx, id: string): Promise<SentPlan> {
  const whole = await wholePlan(t, id);
  if (!whole) throw domainError('programme.plan_unknown');
  const { title, number, year } = whole;
  return { id, title, number, year, tasks: sentTasks(whole), draft: sentDraft(whole) };
}

/**
 * A plan that came down becomes a draft here, with the names that are known found; the same one again is not doubled.
 * `name` says on every page whose it is.
 */
export async function takeSentPlan(
  t: Tx,
  { sent, authority, name }: { sent: Pick<SentPlan, 'id' | 'draft' | 'year'>; authority: number; name: string },
  by: Actor,
  now: Instant,
): Promise<{ id: string; state: PlanState }> {
  const sm3 = createHash('sm3')
    .update(`${authority}/${sent.id}/${JSON.stringify(sent.draft)}`)
    .digest('hex');
  const draft = takenDraft(sent.draft, await knownHere(t));
  const bytes = Buffer.from(draft.lines.map(({ text }) => text).join('\n'));
  const id = newId();
  const source = { name, kind: 'authority', sm3, bytes } as const;
  const from = { authority, plan: sent.id };
  if (!(await insertDraft(t, { id, source, draft, year: sent.year, from }, actorId(by), now))) {
    const there = await planOfSource(t, sm3);
    if (!there) throw domainError('programme.plan_changed');
    return there;
  }
  const detail = { authority, tasks: draft.tasks.length };
  const subject = `programme.plan/${id}`;
  await audit(t, { actor: by, action: 'programme.take_sent', subject, outcome: 'ok', detail }, now);
  return { id, state: 'draft' };
}

/** Refused before it was confirmed: its draft goes. A plan at work stays. Throws programme.plan_changed. */
export async function dropSentPlan(t: Tx, plan: string, by: Actor, now: Instant): Promise<void> {
  const head = await planHead(t, plan);
  if (head?.state === 'draft') await dropDraft(t, { plan, version: head.version }, by, now);
}
