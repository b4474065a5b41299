import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface AccountEventRow {
  event_id: string;
  at: Instant;
  action: string;
  outcome: 'ok' | 'refused';
  session_id: string | null;
  hospital_id: number | null;
}

export interface NewAccountEvent {
  id: string;
  action: string;
  outcome: 'ok' | 'refused';
  session: string | null;
}

/** One row of the transaction's account; the transaction's hospital, if any, goes with it. */
export async function insertAccountEvent(t: Tx, e: NewAccountEvent, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.account_event (account_id, event_id, at, action, outcome, session_id, hospital_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.account, e.id, now, e.action, e.outcome, e.session, t.scope.hospital],
  );
}

/** Newest first, at most `limit`. */
export async function accountEvents(t: Tx, limit: number): Promise<AccountEventRow[]> {
  const { rows } = await t.client.query<AccountEventRow>(
    `select event_id, at, action, outcome, session_id, hospital_id from identity.account_event
     where account_id = $1 order by at desc, event_id desc limit $2`,
    [t.scope.account ?? null, limit],
  );
  return rows;
}

/** One more refused sign-in of nobody we know within `hour`. */
export async function countStranger(t: Tx, kind: 'staff' | 'patient', hour: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.stranger_sign_in as s (hour, kind, refused) values ($1, $2, 1)
     on conflict (hour, kind) do update set refused = s.refused + 1`,
    [hour, kind],
  );
}
