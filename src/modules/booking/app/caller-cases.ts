import { domainError } from '#kernel/errors.ts';
import { addDays, atLocal, type Instant, localDate, localTime } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { answerCaseRow, appealCaseRow, caseById, decideCaseRow } from '../db/caller-cases.ts';
import type { Caller } from '../domain/caller.ts';
import { sealCase } from './caller-texts.ts';

/** What a person decides about what a rule noticed. Throws booking.case_unknown, case_decided. */
export async function decideCase(
  app: App,
  t: Tx,
  decision: { id: string; verdict: 'nothing' | 'limited'; days?: number | undefined; reason: string; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'nothing' | 'limited' }> {
  const { id, verdict: state, by } = decision;
  if (!(await caseById(t, id))) throw domainError('booking.case_unknown');
  const until = state === 'limited' ? endAfter(now, decision.days ?? 0) : null;
  const reasonSealed = sealCase(app.crypto, 'reason', id, decision.reason);
  const version = await decideCaseRow(t, id, { state, by: actorId(by), reasonSealed, until }, now);
  if (version === null) throw domainError('booking.case_decided');
  await record(t, 'booking.caller_decide', id, by, { verdict: state, until: until ?? '' }, now);
  return { id, state };
}

/** The same minute so many days later. */
const endAfter = (now: Instant, days: number): Instant => atLocal(addDays(localDate(now), days), localTime(now));

/**
 * PIPL art. 24: whoever is limited asks for another look, once. Throws booking.case_unknown (also for what is not theirs),
 * case_appealed.
 */
export async function appealCase(
  app: App,
  t: Tx,
  ask: { id: string; text: string; caller: Caller; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'open' }> {
  const { id, caller } = ask;
  const one = await caseById(t, id);
  if (!one || (one.key !== caller.account && one.key !== caller.device)) throw domainError('booking.case_unknown');
  const version = await appealCaseRow(t, id, sealCase(app.crypto, 'appeal', id, ask.text), now);
  if (version === null) throw domainError('booking.case_appealed');
  await record(t, 'booking.caller_appeal', id, ask.by, {}, now);
  return { id, state: 'open' };
}

/** Lifts a limit, or upholds it against a review that was asked for. Throws booking.case_unknown, case_decided. */
export async function answerCase(
  app: App,
  t: Tx,
  answer: { id: string; verdict: 'lifted' | 'upheld'; reason: string; by: Actor },
  now: Instant,
): Promise<{ id: string; state: 'lifted' | 'limited' }> {
  const { id, verdict, by } = answer;
  if (!(await caseById(t, id))) throw domainError('booking.case_unknown');
  const answerSealed = sealCase(app.crypto, 'answer', id, answer.reason);
  const version = await answerCaseRow(t, id, { verdict, answerSealed, by: actorId(by) }, now);
  if (version === null) throw domainError('booking.case_decided');
  await record(t, 'booking.caller_answer', id, by, { verdict }, now);
  return { id, state: verdict === 'lifted' ? 'lifted' : 'limited' };
}

async function record(t: Tx, action: string, id: string, actor: Actor, detail: Record<string, string>, now: Instant) {
  await audit(t, { actor, action, subject: `booking.caller_case/${id}`, outcome: 'ok', detail }, now);
}
