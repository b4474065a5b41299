import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface SignRow {
  id: string;
  askedBy: string;
  byDesk: boolean;
  patient: string | null;
  state: 'waiting' | 'taken' | 'ended' | 'withdrawn';
  askedAt: Instant;
  takenAt: Instant | null;
  takenBy: string | null;
  endedAt: Instant | null;
  endedBy: 'guest' | 'interpreter' | 'system' | null;
  version: number;
}

const COLUMNS = `id, asked_by as "askedBy", by_desk as "byDesk", patient_id as patient, state, asked_at as "askedAt",
  taken_at as "takenAt", taken_by as "takenBy", ended_at as "endedAt", ended_by as "endedBy", version`;

export interface NewSign {
  id: string;
  by: string;
  byDesk: boolean;
  patient: string | null;
  due: Instant;
}

/** A second open call of one account breaks servicedesk_sign_call_one_open. */
export async function insertSign(t: Tx, n: NewSign, now: Instant): Promise<SignRow> {
  const { rows } = await t.client.query<SignRow>(
    `insert into servicedesk.sign_call (hospital_id, id, asked_by, by_desk, patient_id, state, asked_at, due_at)
     values ($1, $2, $3, $4, $5, 'waiting', $6, $7) returning ${COLUMNS}`,
    [t.scope.hospital, n.id, n.by, n.byDesk, n.patient, now, n.due],
  );
  return rows[0] as SignRow;
}

/** Null for anybody who is neither of its two sides. */
export async function signOf(t: Tx, id: string, account: string): Promise<SignRow | null> {
  const { rows } = await t.client.query<SignRow>(
    `select ${COLUMNS} from servicedesk.sign_call where hospital_id = $1 and id = $2 and (asked_by = $3 or taken_by = $3)`,
    [t.scope.hospital, id, account],
  );
  return rows[0] ?? null;
}

/** The call in which an account waits or speaks now. */
export async function openSignOf(t: Tx, account: string): Promise<SignRow | null> {
  const { rows } = await t.client.query<SignRow>(
    `select ${COLUMNS} from servicedesk.sign_call
     where hospital_id = $1 and state in ('waiting', 'taken') and (asked_by = $2 or taken_by = $2) limit 1`,
    [t.scope.hospital, account],
  );
  return rows[0] ?? null;
}

export async function waitingSigns(t: Tx): Promise<SignRow[]> {
  const { rows } = await t.client.query<SignRow>(
    `select ${COLUMNS} from servicedesk.sign_call where hospital_id = $1 and state = 'waiting' order by asked_at, id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

/** Newest first: who, when, how long. */
export async function endedSigns(t: Tx, since: Instant): Promise<SignRow[]> {
  const { rows } = await t.client.query<SignRow>(
    `select ${COLUMNS} from servicedesk.sign_call
     where hospital_id = $1 and state in ('ended', 'withdrawn') and asked_at >= $2 order by asked_at desc, id desc limit 50`,
    [t.scope.hospital, since],
  );
  return rows;
}

export async function aheadOf(t: Tx, row: Pick<SignRow, 'id' | 'askedAt'>): Promise<number> {
  const { rows } = await t.client.query<{ n: number }>(
    `select count(*)::integer as n from servicedesk.sign_call
     where hospital_id = $1 and state = 'waiting' and (asked_at, id) < ($2::timestamptz, $3::uuid)`,
    [t.scope.hospital, row.askedAt, row.id],
  );
  return rows[0]?.n ?? 0;
}

/** Null when it does not wait any more, or is one's own. A second call at once breaks servicedesk_sign_call_one_taken. */
export function takeSign(t: Tx, id: string, by: string, due: Instant, now: Instant): Promise<SignRow | null> {
  return moved(
    t,
    `state = 'taken', taken_at = $3, taken_by = $4, due_at = $5`,
    `id = $2 and state = 'waiting' and asked_by <> $4`,
    [id, now, by, due],
  );
}

/** Ends a call, or takes a waiting one back; null when this account is no side of it or it is over. */
export function endSign(t: Tx, id: string, by: string, now: Instant): Promise<SignRow | null> {
  return moved(
    t,
    `state = case when state = 'taken' then 'ended' else 'withdrawn' end, due_at = null, ended_at = $3,
     ended_by = case when asked_by = $4 then 'guest' else 'interpreter' end`,
    `id = $2 and state in ('waiting', 'taken') and (asked_by = $4 or taken_by = $4)`,
    [id, now, by],
  );
}

/** The next number of a call under way; null when it is over, this account is no side of it, or it has too many. */
export function nextSignal(t: Tx, id: string, by: string, most: number): Promise<SignRow | null> {
  return moved(
    t,
    'due_at = due_at',
    `id = $2 and state = 'taken' and (asked_by = $3 or taken_by = $3) and version < $4`,
    [id, by, most],
  );
}

/** Calls that waited or lasted too long: waiting ones are due again later, the others are ended. */
export async function overdueSigns(t: Tx, now: Instant, again: Instant, limit: number): Promise<SignRow[]> {
  const { rows } = await t.client.query<SignRow>(
    `update servicedesk.sign_call set version = version + 1,
       due_at = case when state = 'waiting' then $3::timestamptz end,
       ended_at = case when state = 'taken' then $2::timestamptz end,
       ended_by = case when state = 'taken' then 'system' end,
       state = case when state = 'taken' then 'ended' else state end
     where hospital_id = $1 and due_at <= $2 and state in ('waiting', 'taken') and id in (
       select id from servicedesk.sign_call where hospital_id = $1 and due_at <= $2 order by due_at limit $4
       for update skip locked)
     returning ${COLUMNS}`,
    [t.scope.hospital, now, again, limit],
  );
  return rows;
}

async function moved(t: Tx, set: string, where: string, values: unknown[]): Promise<SignRow | null> {
  const { rows } = await t.client.query<SignRow>(
    `update servicedesk.sign_call set ${set}, version = version + 1 where hospital_id = $1 and ${where} returning ${COLUMNS}`,
    [t.scope.hospital, ...values],
  );
  return rows[0] ?? null;
}
