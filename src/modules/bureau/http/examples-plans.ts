import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { deliverPaper } from '../app/cross.ts';
import { answerPaper } from '../app/papers.ts';
import { addPhoto } from '../app/photos.ts';
import { sendPlan } from '../app/plans.ts';
import { aProblem, authority, linked } from './examples.ts';

const actor = { kind: 'system', name: 'door.bureau' } as const;

/** A picture of one grey point. */
export const onePixel = (): Buffer =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

/** A plan of the authority's own with the demo's words, that nobody has been sent yet. */
export async function anAuthorityPlan(d: Pick<DoorContext, 'app' | 'rows'>): Promise<string> {
  const plan = newId();
  await d.rows(
    `insert into programme.plan (hospital_id, plan_id, title, year, state, source_name, source_kind, source_sm3, made_at, made_by,
       confirmed_at, confirmed_by)
     values ($1, $2::uuid, '演示：下发的方案', 2026, 'active', 'demo', 'form', $2::text, '2026-01-01', 'demo', '2026-01-01', 'demo')`,
    [authority.hospital, plan],
  );
  await d.rows(
    `insert into programme.task (hospital_id, task_id, plan_id, position, no, content)
     values ($1, $2, $2, 0, '1', '演示任务：指路牌看得懂')`,
    [authority.hospital, plan],
  );
  await d.rows(
    `insert into programme.measure (hospital_id, measure_id, task_id, position, text, lead_cell, deadline_text, deadline_cell,
       deadline_kind, due_to) values ($1, $2, $2, 0, '演示举措：每个路口都有牌子', 'missing', '年底前', 'written', 'by', '2026-12-31')`,
    [authority.hospital, plan],
  );
  return plan;
}

/** One that has come to hospital 1. */
export async function aPlanPaper(d: DoorContext): Promise<string> {
  await linked(d);
  const plan = await anAuthorityPlan(d);
  const { ids } = await d.app.db.tx(authority, (t) => sendPlan(t, { plan, institutions: [1] }, actor, d.now));
  const [id = ''] = ids;
  await deliverPaper(d.app, { ...authority, id });
  return id;
}

/** A photograph at hospital 1, with a paper that waits for its answer. */
export async function aKeptPhoto(d: DoorContext): Promise<{ id: string; photo: string }> {
  const id = await aProblem(d);
  const kept = await d.app.db.tx({ hospital: 1 }, (t) => addPhoto(t, id, onePixel(), actor, d.now));
  return { id, photo: kept.id };
}

/** The same, answered and with the authority. */
export async function anAnsweredPhoto(d: DoorContext): Promise<{ id: string; photo: string }> {
  const kept = await aKeptPhoto(d);
  const answer = { version: 1, reply: '演示：已改好', items: [] };
  await d.app.db.tx({ hospital: 1 }, (t) => answerPaper(t, kept.id, answer, actor, d.now));
  await deliverPaper(d.app, { hospital: 1, id: kept.id });
  return kept;
}

/** A photograph of a problem that hospital 1 has put right. */
export async function aProof(d: DoorContext): Promise<string> {
  const [found] = await d.rows<{ id: string }>(
    `select f.file_id as id from programme.problem_photo f join programme.problem p using (hospital_id, problem_id)
     where hospital_id = 1 and p.state in ('rectified', 'closed') limit 1`,
  );
  return found?.id ?? '';
}
