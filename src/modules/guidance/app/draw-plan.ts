import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { places } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import type { Draft, DrawnProblem, Edition } from '../contract-editor.ts';
import * as db from '../db/plans.ts';
import { problemsOf } from '../domain/check-plan.ts';
import { EMPTY_PLAN, type Plan } from '../domain/plan.ts';
import type { Lang } from '../domain/say.ts';

/** The draft with everything that is odd about it. */
export async function readDraft(t: Tx, lang: Lang): Promise<Draft> {
  return told(t, await db.draftRow(t), lang);
}

/** Throws guidance.draft_changed. */
export async function keepDraft(
  t: Tx,
  { plan, version }: { plan: Plan; version: number },
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<Draft> {
  const row = await db.keepDraft(t, { plan, version, base: null }, actorId(by), now);
  if (!row) throw domainError('guidance.draft_changed');
  await record(t, 'guidance.keep_draft', { version: row.version, spots: plan.spots.length }, by, now);
  return told(t, row, lang);
}

/** The draft becomes what patients are led by. Throws guidance.draft_changed, plan_broken. */
export async function publishPlan(
  t: Tx,
  { version, note }: { version: number; note: string },
  by: Actor,
  now: Instant,
): Promise<Edition> {
  const row = await db.publishDraft(t, version, note, actorId(by), now);
  if (!row) throw domainError('guidance.draft_changed');
  const plan = (await db.planOf(t, row.number)) as Plan;
  if (problemsOf(plan, await places(t)).some(({ level }) => level === 'wrong'))
    throw domainError('guidance.plan_broken');
  await emit(
    t,
    { type: 'guidance.published', subject: 'plan', seq: row.number, payload: { edition: row.number } },
    now,
  );
  await record(t, 'guidance.publish', { edition: row.number }, by, now);
  return toldEdition(row);
}

export async function listEditions(t: Tx): Promise<{ items: Edition[] }> {
  return { items: (await db.editionRows(t)).map(toldEdition) };
}

/** An earlier edition becomes the draft; it is published like any other. Throws guidance.edition_unknown, draft_changed. */
export async function restoreEdition(
  t: Tx,
  { number, version }: { number: number; version: number },
  by: Actor,
  now: Instant,
  lang: Lang,
): Promise<Draft> {
  const plan = await db.planOf(t, number);
  if (!plan) throw domainError('guidance.edition_unknown');
  const row = await db.keepDraft(t, { plan, version, base: number }, actorId(by), now);
  if (!row) throw domainError('guidance.draft_changed');
  await record(t, 'guidance.restore_edition', { edition: number, version: row.version }, by, now);
  return told(t, row, lang);
}

async function told(t: Tx, row: db.DraftRow | null, lang: Lang): Promise<Draft> {
  const list = await places(t);
  const plan = row?.plan ?? EMPTY_PLAN;
  const number = await db.currentNumber(t);
  const published = number === null ? EMPTY_PLAN : await db.planOf(t, number);
  const nameOf = names(plan, list, lang);
  return {
    plan: structuredClone(plan) as Draft['plan'],
    version: row?.version ?? 0,
    base: row?.base ?? 0,
    changed: JSON.stringify(plan) !== JSON.stringify(published),
    problems: problemsOf(plan, list).map((one): DrawnProblem => ({ ...one, name: nameOf(one.subject) })),
    places: list.map((place) => ({
      id: place.id,
      name: place.name[lang],
      where: `${place.campus.name[lang]} ${place.building[lang]} ${place.floor}`,
    })),
  };
}

function names(plan: Plan, list: readonly { id: string; name: Record<Lang, string> }[], lang: Lang) {
  const parts = [plan.buildings, plan.rooms, plan.spots, plan.edges, plan.shafts].flat();
  const known = new Map(parts.map((one) => [one.id, one[lang] || one.zh || one.id]));
  for (const place of list) known.set(place.id, place.name[lang]);
  for (const floor of plan.floors) known.set(floor.id, floor.label);
  return (id: string): string => known.get(id) ?? id;
}

const toldEdition = ({ number, note, publishedAt }: db.EditionRow): Edition => ({
  number,
  note,
  publishedAt: toOffset(publishedAt),
});

async function record(
  t: Tx,
  action: string,
  detail: Record<string, string | number>,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await audit(t, { actor, action, subject: `guidance.plan/${t.scope.hospital}`, outcome: 'ok', detail }, now);
}
