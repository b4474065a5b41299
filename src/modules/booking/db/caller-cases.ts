import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Hit } from '../domain/watch.ts';
import { hospitalOf } from './hospital-of.ts';

export type CaseState = 'open' | 'nothing' | 'limited' | 'lifted';

export interface CaseRow {
  id: string;
  kind: 'account' | 'device';
  key: string;
  state: CaseState;
  openedAt: Instant;
  seenAt: Instant;
  decidedAt: Instant | null;
  reasonSealed: string | null;
  until: Instant | null;
  appealSealed: string | null;
  appealAt: Instant | null;
  answerSealed: string | null;
  answeredAt: Instant | null;
}

const COLUMNS = `id, kind, key, state, opened_at as "openedAt", seen_at as "seenAt", decided_at as "decidedAt",
  reason_sealed as "reasonSealed", until, appeal_sealed as "appealSealed", appeal_at as "appealAt",
  answer_sealed as "answerSealed", answered_at as "answeredAt" from booking.caller_case`;

/** Those that wait for somebody first: to be decided, then with a review asked for; then the latest. */
export async function casesToReview(t: Tx, limit: number): Promise<CaseRow[]> {
  const { rows } = await t.client.query<CaseRow>(
    `select ${COLUMNS} where hospital_id = $1
     order by (appeal_at is not null and answered_at is null) desc, state = 'open' desc, seen_at desc, id limit $2`,
    [hospitalOf(t), limit],
  );
  return rows;
}

/** Limits in force of an account or a browser. */
export async function limitsOf(t: Tx, keys: readonly string[], now: Instant): Promise<CaseRow[]> {
  const { rows } = await t.client.query<CaseRow>(
    `select ${COLUMNS} where hospital_id = $1 and state = 'limited' and key = any($2::text[]) and until > $3
     order by until desc, id limit 20`,
    [hospitalOf(t), keys, now],
  );
  return rows;
}

export async function caseById(t: Tx, id: string): Promise<CaseRow | null> {
  const { rows } = await t.client.query<CaseRow>(`select ${COLUMNS} where hospital_id = $1 and id = $2`, [
    hospitalOf(t),
    id,
  ]);
  return rows[0] ?? null;
}

export async function hitsOf(t: Tx, cases: readonly string[]): Promise<(Hit & { case: string })[]> {
  const { rows } = await t.client.query<Hit & { case: string }>(
    `select case_id as case, rule, seen, allowed, first_at as "firstAt", last_at as "lastAt"
     from booking.caller_hit where hospital_id = $1 and case_id = any($2::uuid[]) order by last_at, rule`,
    [hospitalOf(t), cases],
  );
  return rows;
}

export interface TakeFactRow {
  patient: string;
  account: string;
  department: string;
  practitioner: string;
  start: Instant | null;
  takenAt: Instant;
  givenBackAt: Instant | null;
}

/** The latest places that an account or a browser took, newest first. */
export async function latestTakes(t: Tx, { kind, key }: CaseRow, limit: number): Promise<TakeFactRow[]> {
  const column = kind === 'account' ? 'booked_by' : 'device_key';
  const { rows } = await t.client.query<TakeFactRow>(
    `select patient_id as patient, booked_by as account, department_id as department, practitioner_id as practitioner,
       starts_at as start, booked_at as "takenAt", case when cancelled_by = 'patient' then cancelled_at end as "givenBackAt"
     from booking.appointment where hospital_id = $1 and ${column} = $2 and channel in ('mobile', 'web')
     order by booked_at desc, id limit $3`,
    [hospitalOf(t), key, limit],
  );
  return rows;
}

interface Decision {
  state: 'nothing' | 'limited';
  by: string;
  reasonSealed: string;
  until: Instant | null;
}

/** Decides an open case, once; null when somebody was quicker. */
export function decideCaseRow(t: Tx, id: string, d: Decision, now: Instant): Promise<number | null> {
  return moved(
    t,
    `update booking.caller_case set state = $3, decided_at = $4, decided_by = $5, reason_sealed = $6, until = $7,
       version = version + 1 where hospital_id = $1 and id = $2 and state = 'open' returning version`,
    [hospitalOf(t), id, d.state, now, d.by, d.reasonSealed, d.until],
  );
}

/** Asks for a review of a limit, once; one that is over can still be put right. */
export function appealCaseRow(t: Tx, id: string, textSealed: string, now: Instant): Promise<number | null> {
  return moved(
    t,
    `update booking.caller_case set appeal_sealed = $3, appeal_at = $4, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'limited' and appeal_at is null returning version`,
    [hospitalOf(t), id, textSealed, now],
  );
}

/** Lifts a limit, asked or not; upholding answers a review that was asked for. Each once. */
export function answerCaseRow(
  t: Tx,
  id: string,
  a: { verdict: 'lifted' | 'upheld'; answerSealed: string; by: string },
  now: Instant,
): Promise<number | null> {
  const state = a.verdict === 'lifted' ? 'lifted' : 'limited';
  return moved(
    t,
    `update booking.caller_case set state = $3, answer_sealed = $4, answered_at = $5, answered_by = $6, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'limited'
       and ($3 = 'lifted' or (appeal_at is not null and answered_at is null)) returning version`,
    [hospitalOf(t), id, state, a.answerSealed, now, a.by],
  );
}

async function moved(t: Tx, statement: string, values: unknown[]): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(statement, values);
  return rows[0]?.version ?? null;
}
