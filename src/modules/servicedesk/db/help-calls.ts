import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export type HelpState = 'waiting' | 'taken' | 'done' | 'withdrawn';

export interface HelpRow {
  id: string;
  askedBy: string;
  patient: string | null;
  place: string;
  campus: string;
  state: HelpState;
  level: number;
  askedAt: Instant;
  takenAt: Instant | null;
  takenBy: string | null;
  version: number;
}

const COLUMNS = `id, asked_by as "askedBy", patient_id as patient, place_id as place, campus_id as campus, state, level,
  asked_at as "askedAt", taken_at as "takenAt", taken_by as "takenBy", version`;

export interface NewHelp {
  id: string;
  by: string;
  patient: string | null;
  place: string;
  campus: string;
  due: Instant;
}

/** Null when this account has called `most` times since `since`; a second open call breaks servicedesk_help_call_one_open. */
export async function insertHelp(
  t: Tx,
  n: NewHelp,
  limit: { since: Instant; most: number },
  now: Instant,
): Promise<HelpRow | null> {
  const { rows } = await t.client.query<HelpRow>(
    `insert into servicedesk.help_call (hospital_id, id, asked_by, patient_id, place_id, campus_id, state, asked_at, due_at)
     select $1, $2, $3, $4, $5, $6, 'waiting', $7, $8
     where (select count(*) from servicedesk.help_call where hospital_id = $1 and asked_by = $3 and asked_at > $9) < $10
     returning ${COLUMNS}`,
    [t.scope.hospital, n.id, n.by, n.patient, n.place, n.campus, now, n.due, limit.since, limit.most],
  );
  return rows[0] ?? null;
}

/** The newest call of an account since `since`, in any state. */
export async function lastHelpOf(t: Tx, account: string, since: Instant): Promise<HelpRow | null> {
  const { rows } = await t.client.query<HelpRow>(
    `select ${COLUMNS} from servicedesk.help_call
     where hospital_id = $1 and asked_by = $2 and (asked_at >= $3 or state in ('waiting', 'taken'))
     order by asked_at desc, id desc limit 1`,
    [t.scope.hospital, account, since],
  );
  return rows[0] ?? null;
}

/** Open calls, oldest first: of one campus, or of all; `leads` adds those of other campuses that were escalated. */
export async function openHelp(t: Tx, campus: string | null, leads: boolean): Promise<HelpRow[]> {
  const { rows } = await t.client.query<HelpRow>(
    `select ${COLUMNS} from servicedesk.help_call
     where hospital_id = $1 and state in ('waiting', 'taken') and ($2::uuid is null or campus_id = $2 or ($3 and level > 0))
     order by (state = 'waiting') desc, asked_at, id limit 500`,
    [t.scope.hospital, campus, leads],
  );
  return rows;
}

/** Takes a waiting call; null when it is not waiting any more. */
export function takeHelp(t: Tx, id: string, by: string, now: Instant): Promise<HelpRow | null> {
  return moved(t, `state = 'taken', due_at = null, taken_at = $3, taken_by = $4`, `id = $2 and state = 'waiting'`, [
    id,
    now,
    by,
  ]);
}

/** Only who has taken it gives it back; it waits again, and is due at once so that the next role hears of it. */
export function giveHelpBack(t: Tx, id: string, by: string, now: Instant): Promise<HelpRow | null> {
  return moved(
    t,
    `state = 'waiting', due_at = $3, taken_at = null, taken_by = null`,
    `id = $2 and state = 'taken' and taken_by = $4`,
    [id, now, by],
  );
}

export function finishHelp(t: Tx, id: string, by: string, now: Instant): Promise<HelpRow | null> {
  return moved(t, `state = 'done', ended_at = $3, ended_by = $4`, `id = $2 and state = 'taken' and taken_by = $4`, [
    id,
    now,
    by,
  ]);
}

/** The caller does not need anybody any more; only while it is open and one's own. */
export function withdrawHelp(t: Tx, id: string, by: string, now: Instant): Promise<HelpRow | null> {
  return moved(
    t,
    `state = 'withdrawn', due_at = null, ended_at = $3, ended_by = $4`,
    `id = $2 and state in ('waiting', 'taken') and asked_by = $4`,
    [id, now, by],
  );
}

export async function helpExists(t: Tx, id: string): Promise<boolean> {
  const { rowCount } = await t.client.query('select from servicedesk.help_call where hospital_id = $1 and id = $2', [
    t.scope.hospital,
    id,
  ]);
  return rowCount === 1;
}

async function moved(t: Tx, set: string, where: string, values: unknown[]): Promise<HelpRow | null> {
  const { rows } = await t.client.query<HelpRow>(
    `update servicedesk.help_call set ${set}, version = version + 1 where hospital_id = $1 and ${where} returning ${COLUMNS}`,
    [t.scope.hospital, ...values],
  );
  return rows[0] ?? null;
}

export async function openHelpById(t: Tx, id: string): Promise<HelpRow | null> {
  const { rows } = await t.client.query<HelpRow>(
    `select ${COLUMNS} from servicedesk.help_call where hospital_id = $1 and id = $2 and state in ('waiting', 'taken')`,
    [t.scope.hospital, id],
  );
  return rows[0] ?? null;
}
