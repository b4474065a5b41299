import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Json } from '#platform/audit/canonical-json.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { draftSchema } from '../../contract-draft.ts';
import { draftOf, endPlan, saveDraft } from '../../db/plan/plans.ts';
import { addAlias } from '../../db/unit/units.ts';
import type { Edit } from '../../domain/plan/edit.ts';
import { editDraft } from '../../domain/plan/edit-draft.ts';
import { choiceHolds } from '../../domain/plan-past/past.ts';
import { indicatorNames, isIndicator } from './indicator-names.ts';
import { knownHere } from './known.ts';
import { personNames } from './person-names.ts';
import { headSeen } from './read-plans.ts';

interface Act {
  plan: string;
  /** Of the row, as the page saw it. */
  version: number;
}

/** The draft with the hospital's units and people. Throws programme.plan_unknown. */
export async function readDraft(t: Tx, plan: string, now: Instant, lang: Lang): Promise<z.input<typeof draftSchema>> {
  const found = await draftOf(t, plan);
  if (!found) throw domainError('programme.plan_unknown');
  const { units, staff } = await knownHere(t);
  const name = await personNames(t, [found.head.madeBy]);
  return {
    plan: headSeen(found.head, name),
    draft: found.draft,
    units: units.map((unit) => ({ ...unit, aliases: [...unit.aliases] })),
    staff: [...staff],
    indicatorSet: indicatorNames(lang),
    today: localDate(now),
  };
}

/**
 * One correction to a draft. A unit chosen for an unknown name keeps that name as an alias, so that the next document is
 * understood. Throws programme.plan_unknown, plan_changed, edit_unknown, past_choice.
 */
export async function editPlan(
  t: Tx,
  { plan, version }: Act,
  edit: Edit,
  by: Actor,
  now: Instant,
): Promise<{ version: number }> {
  const found = await draftOf(t, plan);
  if (!found) throw domainError('programme.plan_unknown');
  const known = await knownHere(t);
  if (edit.kind === 'unit' && edit.id !== null && !known.units.some(({ id }) => id === edit.id))
    throw domainError('programme.unit_unknown');
  if (edit.kind === 'lead' && edit.id !== null && !known.staff.some(({ account }) => account === edit.id))
    throw domainError('programme.person_unknown');
  if (edit.kind === 'indicators' && !edit.tasks.every(({ numbers }) => numbers.every(isIndicator)))
    throw domainError('programme.edit_unknown');
  if (edit.kind === 'past' && edit.choice !== null && !choiceHolds(edit.choice, localDate(now)))
    throw domainError('programme.past_choice');
  const draft = editDraft(found.draft, edit, known);
  if (draft === null) throw domainError('programme.edit_unknown');
  if (!(await saveDraft(t, plan, version, draft))) throw domainError('programme.plan_changed');
  if (edit.kind === 'unit' && edit.id !== null) await addAlias(t, edit.id, edit.name);
  await record(t, 'programme.edit_draft', plan, by, { what: edit.kind }, now);
  return { version: version + 1 };
}

/** Throws programme.plan_changed. */
export async function dropDraft(t: Tx, { plan, version }: Act, by: Actor, now: Instant): Promise<void> {
  const reached = await endPlan(t, { id: plan, version, to: 'dropped', why: null }, actorId(by), now);
  if (reached === null) throw domainError('programme.plan_changed');
  await record(t, 'programme.drop_draft', plan, by, {}, now);
}

/** Throws programme.plan_changed. */
export async function closePlan(t: Tx, { plan, version }: Act, why: string, by: Actor, now: Instant): Promise<void> {
  const reached = await endPlan(t, { id: plan, version, to: 'closed', why }, actorId(by), now);
  if (reached === null) throw domainError('programme.plan_changed');
  await record(t, 'programme.close_plan', plan, by, {}, now);
  await emit(t, { type: 'programme.plan_closed', subject: plan, seq: reached, payload: { plan } }, now);
}

async function record(t: Tx, action: string, plan: string, actor: Actor, detail: Record<string, Json>, now: Instant) {
  await audit(t, { actor, action, subject: `programme.plan/${plan}`, outcome: 'ok', detail }, now);
}
