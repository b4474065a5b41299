import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { currentPatients, linkedPatients } from '#modules/identity/public.ts';
import { notify } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { appealById, decideAppealRow, insertAppeal } from '../db/appeal-rows.ts';
import { lockStandings, settleStandings } from '../db/standing.ts';
import { suspensionById } from '../db/suspension-rows.ts';
import { isSuspended } from '../domain/rules/suspension-stops-advance-booking.ts';
import { sealAnswer, sealText } from './appeal-texts.ts';
import { lift } from './weigh-no-shows.ts';

/**
 * PIPL art. 24: the person asks that a person looks at it. One review of each suspension (the constraint decides).
 * Throws booking.suspension_unknown, suspension_over, appeal_exists.
 */
export async function askForReview(
  app: App,
  t: Tx,
  ask: { suspension: string; text: string; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'open' }> {
  await currentPatients(t, []);
  const suspension = await suspensionById(t, ask.suspension);
  if (!suspension || !(await linkedPatients(t)).includes(suspension.patient))
    throw domainError('booking.suspension_unknown');
  if (suspension.liftedAt !== null || !isSuspended(suspension.until, now)) throw domainError('booking.suspension_over');
  const id = newId();
  const textSealed = sealText(app.crypto, id, ask.text);
  await insertAppeal(t, { id, suspension: suspension.id, textSealed, by: actorId(ask.by) }, now);
  await record(t, { type: 'asked', id, seq: 1, suspension: suspension.id, patient: suspension.patient }, ask.by, now);
  return { id, state: 'open' };
}

/**
 * Lifts or upholds, once, with a reason the patient reads. Throws booking.appeal_unknown, appeal_decided. A suspension
 * that ended or fell meanwhile stays as it is; the answer is given all the same.
 */
export async function decideAppeal(
  app: App,
  t: Tx,
  decision: { id: string; verdict: 'lifted' | 'upheld'; reason: string; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'lifted' | 'upheld' }> {
  const { id, verdict, by } = decision;
  await currentPatients(t, []);
  const appeal = await appealById(t, id);
  const suspension = appeal && (await suspensionById(t, appeal.suspension));
  if (!appeal || !suspension) throw domainError('booking.appeal_unknown');
  const answerSealed = sealAnswer(app.crypto, id, decision.reason);
  const version = await decideAppealRow(t, id, { state: verdict, answerSealed, by: actorId(by) }, now);
  if (version === null) throw domainError('booking.appeal_decided');
  const { patient } = suspension;
  await record(t, { type: verdict, id, seq: version, suspension: suspension.id, patient }, by, now);
  if (verdict === 'lifted') {
    await lockStandings(t, [patient]);
    const lifted = await lift(t, [suspension.id], 'review', by, now);
    await settleStandings(t, [patient]);
    // Over or lifted already: the answer is owed all the same.
    if (lifted === 0) await notify(t, { template: 'suspension_lifted', patient, params: {}, dedupe: id }, now);
  } else {
    await notify(t, { template: 'review_upheld', patient, params: { until: suspension.until }, dedupe: id }, now);
  }
  return { id, state: verdict };
}

interface Recorded {
  type: 'asked' | 'lifted' | 'upheld';
  id: string;
  seq: number;
  suspension: string;
  patient: string;
}

async function record(t: Tx, { type, id, seq, suspension, patient }: Recorded, by: Actor, now: Instant) {
  const event = type === 'asked' ? 'booking.appeal_asked' : 'booking.appeal_decided';
  await emit(t, { type: event, subject: id, seq, payload: { suspension, patient, verdict: type } }, now);
  const action = type === 'asked' ? 'booking.appeal_ask' : 'booking.appeal_decide';
  const subject = `booking.appeal/${id}`;
  await audit(t, { actor: by, action, subject, outcome: 'ok', detail: { suspension, verdict: type } }, now);
}
