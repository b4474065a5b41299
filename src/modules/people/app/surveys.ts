import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { staffAtWork } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf, actorId } from '#platform/http/actor.ts';
import { newId, unorderedId } from '#platform/ids.ts';
import type { SurveyBody } from '../contract.ts';
import * as db from '../db/surveys.ts';
import { FULL } from '../domain/satisfaction.ts';

export async function createSurvey(t: Tx, body: SurveyBody, by: Actor, now: Instant): Promise<{ id: string }> {
  const id = newId();
  await db.insertSurvey(t, { id, ...body }, actorId(by), now);
  await record(t, 'people.survey_create', id, by, now);
  return { id };
}

/** Everybody at work is asked. Throws people.survey_state. */
export async function openSurvey(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  const invited = (await staffAtWork(t)).length;
  if (!(await db.openSurvey(t, id, invited, now))) throw domainError('people.survey_state');
  await record(t, 'people.survey_open', id, by, now, { invited });
}

/** Throws people.survey_state. */
export async function closeSurvey(t: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  if (!(await db.closeSurvey(t, id, now))) throw domainError('people.survey_state');
  await record(t, 'people.survey_close', id, by, now);
}

/**
 * One answer a person (people_survey_taken_pkey), never tied to its writer: the log says only that an answer came.
 * Throws people.survey_unknown, marks_incomplete, survey_taken.
 */
export async function answerSurvey(
  t: Tx,
  id: string,
  body: { marks: number[]; remark: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const questions = await db.openQuestions(t, id);
  const account = accountOf(by);
  if (questions === null || account === null) throw domainError('people.survey_unknown');
  const { marks, remark } = body;
  if (marks.length !== questions || marks.some((mark) => mark < 1 || mark > FULL))
    throw domainError('people.marks_incomplete');
  await db.insertAnswer(t, id, account, unorderedId(), marks, remark);
  await record(t, 'people.survey_answer', id, by, now);
}

const record = (t: Tx, action: string, id: string, by: Actor, now: Instant, detail = {}) =>
  audit(t, { actor: by, action, subject: `people.survey/${id}`, outcome: 'ok', detail }, now);
