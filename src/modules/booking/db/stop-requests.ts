import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { StopCause } from '../domain/stop.ts';
import { hospitalOf } from './hospital-of.ts';

export interface NewRequest {
  id: string;
  session: string;
  cause: StopCause;
  reasonSealed: string;
  urgent: boolean;
  substitute: string | null;
  offerNext: boolean;
  by: string;
  byName: string;
}
export interface RequestRow extends Omit<NewRequest, 'by'> {
  state: 'asked' | 'approved' | 'refused' | 'overtaken';
  askedAt: Instant;
  askedBy: string;
  decidedAt: Instant | null;
  decidedByName: string | null;
  answerSealed: string | null;
}

const COLUMNS = `id, session_id as session, cause, reason_sealed as "reasonSealed", urgent,
  substitute_id as substitute, offer_next as "offerNext", state, asked_at as "askedAt", asked_by as "askedBy",
  asked_by_name as "byName", decided_at as "decidedAt", decided_by_name as "decidedByName",
  answer_sealed as "answerSealed" from booking.stop_request`;

/** One open request of a session: booking_stop_request_one_open. */
export async function insertRequest(t: Tx, r: NewRequest, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.stop_request (hospital_id, id, session_id, cause, reason_sealed, urgent, substitute_id,
       offer_next, state, asked_at, asked_by, asked_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10, $11)`,
    [hospitalOf(t), r.id, r.session, r.cause, r.reasonSealed, r.urgent, r.substitute, r.offerNext, now, r.by, r.byName],
  );
}

export async function requestById(t: Tx, id: string): Promise<RequestRow | null> {
  const { rows } = await t.client.query<RequestRow>(`select ${COLUMNS} where hospital_id = $1 and id = $2`, [
    hospitalOf(t),
    id,
  ]);
  return rows[0] ?? null;
}

/** Those that wait first, the oldest first; then the latest decided. */
export async function requestRows(t: Tx, since: Instant): Promise<RequestRow[]> {
  const { rows } = await t.client.query<RequestRow>(
    `select ${COLUMNS} where hospital_id = $1 and (state = 'asked' or asked_at >= $2)
     order by (state = 'asked') desc, urgent desc, case when state = 'asked' then asked_at end, asked_at desc, id limit 100`,
    [hospitalOf(t), since],
  );
  return rows;
}

export async function openRequestsOf(t: Tx, sessions: readonly string[]): Promise<RequestRow[]> {
  const { rows } = await t.client.query<RequestRow>(
    `select ${COLUMNS} where hospital_id = $1 and session_id = any($2::uuid[]) and state = 'asked'`,
    [hospitalOf(t), sessions],
  );
  return rows;
}

/** Those that were refused, the latest last. */
export async function refusedRequestsOf(t: Tx, sessions: readonly string[]): Promise<RequestRow[]> {
  const { rows } = await t.client.query<RequestRow>(
    `select ${COLUMNS} where hospital_id = $1 and session_id = any($2::uuid[]) and state = 'refused' order by decided_at, id`,
    [hospitalOf(t), sessions],
  );
  return rows;
}

/** Decides an open request; null when somebody has. The constraint refuses whoever asked. */
export async function decideRequestRow(
  t: Tx,
  id: string,
  decision: { state: 'approved' | 'refused'; answerSealed: string; by: string; byName: string },
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.stop_request set state = $3, answer_sealed = $4, decided_at = $5, decided_by = $6,
       decided_by_name = $7, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'asked' returning version`,
    [hospitalOf(t), id, decision.state, decision.answerSealed, now, decision.by, decision.byName],
  );
  return rows[0]?.version ?? null;
}

/** The clinic was stopped another way: what was asked for it needs no answer, except `kept`. */
export async function overtakeRequests(t: Tx, session: string, kept: string | null, now: Instant): Promise<void> {
  await t.client.query(
    `update booking.stop_request set state = 'overtaken', decided_at = $4, version = version + 1
     where hospital_id = $1 and session_id = $2 and state = 'asked' and id is distinct from $3`,
    [hospitalOf(t), session, kept, now],
  );
}
