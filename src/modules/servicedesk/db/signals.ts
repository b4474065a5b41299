import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Side } from '../contract-sign.ts';

export interface SignalRow {
  id: string;
  no: number;
  side: Side;
  kind: 'hello' | 'offer' | 'answer' | 'text';
  sealed: string;
}

export async function insertSignal(t: Tx, call: string, s: SignalRow, now: Instant): Promise<void> {
  await t.client.query(
    `insert into servicedesk.sign_signal (hospital_id, id, call_id, no, side, kind, body_sealed, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [t.scope.hospital, s.id, call, s.no, s.side, s.kind, s.sealed, now],
  );
}

export async function signalsAfter(t: Tx, call: string, after: number): Promise<SignalRow[]> {
  const { rows } = await t.client.query<SignalRow>(
    `select id, no, side, kind, body_sealed as sealed from servicedesk.sign_signal
     where hospital_id = $1 and call_id = $2 and no > $3 order by no limit 200`,
    [t.scope.hospital, call, after],
  );
  return rows;
}

/** What was said in a call is kept by nobody. */
export async function forgetSignals(t: Tx, calls: readonly string[]): Promise<void> {
  await t.client.query('delete from servicedesk.sign_signal where hospital_id = $1 and call_id = any($2::uuid[])', [
    t.scope.hospital,
    calls,
  ]);
}
