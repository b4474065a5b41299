import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { OutcomesBody, TrainingBody } from '../contract.ts';
import * as db from '../db/trainings.ts';
import { requireAtWork } from './require-at-work.ts';

/** Throws people.person_unknown. */
export async function createTraining(
  t: Tx,
  { people, ...body }: TrainingBody,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  await requireAtWork(t, people);
  const id = newId();
  await db.insertTraining(t, { id, ...body }, [...new Set(people)], actorId(by), now);
  await record(t, 'people.training_create', id, by, now, { invited: people.length });
  return { id };
}

/** Who came, with what mark; the training counts as held. Throws people.training_unknown, not_held_yet, score_above_full, changed, person_unknown. */
export async function recordOutcomes(t: Tx, id: string, body: OutcomesBody, by: Actor, now: Instant): Promise<void> {
  const training = await db.trainingRow(t, id);
  if (!training) throw domainError('people.training_unknown');
  if (training.heldOn > localDate(now)) throw domainError('people.not_held_yet');
  const most = training.fullMark ?? 0;
  if (body.outcomes.some(({ score }) => (score ?? 0) > most)) throw domainError('people.score_above_full');
  const invited = new Set((await db.outcomeRows(t, [id])).map(({ account }) => account));
  await requireAtWork(
    t,
    body.outcomes.map(({ account }) => account).filter((account) => !invited.has(account)),
  );
  if (!(await db.holdTraining(t, id, body.version, body.evidence))) throw domainError('people.changed');
  await db.setOutcomes(t, id, body.outcomes);
  const attended = body.outcomes.filter(({ outcome }) => outcome === 'attended').length;
  await record(t, 'people.training_held', id, by, now, { attended });
}

/** Throws people.changed. */
export async function cancelTraining(t: Tx, id: string, version: number, by: Actor, now: Instant): Promise<void> {
  if (!(await db.cancelTraining(t, id, version))) throw domainError('people.changed');
  await record(t, 'people.training_cancel', id, by, now);
}

const record = (t: Tx, action: string, id: string, by: Actor, now: Instant, detail = {}) =>
  audit(t, { actor: by, action, subject: `people.training/${id}`, outcome: 'ok', detail }, now);
