import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { type RotaMove, type RotaState, rotaMoves } from '../domain/rota.ts';
import { lockExperts, papersHoldOfAll } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';

/** The draft of a department that new sessions join; its days grow to hold them. */
export async function draftRota(t: Tx, department: string, from: LocalDate, to: LocalDate): Promise<string> {
  const { rows } = await t.client.query<{ id: string }>(
    `insert into booking.rota as r (hospital_id, id, department_id, from_date, to_date, state)
     values ($1, $2, $3, $4, $5, 'draft') on conflict (hospital_id, department_id) where state = 'draft'
     do update set from_date = least(r.from_date, excluded.from_date), to_date = greatest(r.to_date, excluded.to_date)
     returning id`,
    [hospitalOf(t), newId(), department, from, to],
  );
  return rows[0]?.id as string;
}

/** A draft that no session joined is none. */
export async function dropEmptyDraft(t: Tx, id: string): Promise<void> {
  await t.client.query(
    `delete from booking.rota r where r.hospital_id = $1 and r.id = $2 and r.state = 'draft'
       and not exists (select from booking.session s where s.hospital_id = $1 and s.rota_id = r.id)`,
    [hospitalOf(t), id],
  );
}

export interface RotaRow {
  id: string;
  department: string;
  from: LocalDate;
  to: LocalDate;
  state: RotaState;
  submittedBy: string | null;
  releaseAt: Instant | null;
  releasedAt: Instant | null;
  version: number;
  sessions: number;
  places: number;
}

const COLUMNS = `r.id, r.department_id as department, r.from_date as "from", r.to_date as "to", r.state,
  r.submitted_by as "submittedBy", r.release_at as "releaseAt", r.released_at as "releasedAt", r.version,
  c.sessions, c.places
  from booking.rota r
  cross join lateral (select count(*)::integer as sessions, coalesce(sum(s.total), 0)::integer as places
    from booking.session s where s.hospital_id = r.hospital_id and s.rota_id = r.id) c`;

/** The latest rotas of a department, those of later days first. */
export async function rotasOf(t: Tx, department: string): Promise<RotaRow[]> {
  const { rows } = await t.client.query<RotaRow>(
    `select ${COLUMNS} where r.hospital_id = $1 and r.department_id = $2 order by r.to_date desc, r.id desc limit 10`,
    [hospitalOf(t), department],
  );
  return rows;
}

export async function rotaById(t: Tx, id: string): Promise<RotaRow | null> {
  const { rows } = await t.client.query<RotaRow>(`select ${COLUMNS} where r.hospital_id = $1 and r.id = $2`, [
    hospitalOf(t),
    id,
  ]);
  return rows[0] ?? null;
}

/** One step of its way if its state allows; null when it does not. That two people take part is a constraint. */
export async function moveRota(
  t: Tx,
  id: string,
  move: RotaMove,
  by: string,
  releaseAt: Instant | null = null,
): Promise<{ version: number } | null> {
  const { from, to } = rotaMoves[move];
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.rota set state = $4, version = version + 1, release_at = $5,
       submitted_by = case when $4 = 'submitted' then $6 else submitted_by end,
       approved_by = case when $4 = 'approved' then $6 end
     where hospital_id = $1 and id = $2 and state = any($3::text[]) returning version`,
    [hospitalOf(t), id, from, to, releaseAt, by],
  );
  return rows[0] ?? null;
}

/** Approved rotas whose hour has come. */
export async function dueRotas(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from booking.rota where hospital_id = $1 and state = 'approved' and release_at <= $2
     order by release_at, id limit $3`,
    [hospitalOf(t), now, limit],
  );
  return rows.map((row) => row.id);
}

/**
 * approved -> released, and its drafts are open from this commit on, but for a doctor from outside without a valid paper on
 * that day; null when it is not approved or not due.
 */
export async function releaseRota(
  t: Tx,
  id: string,
  now: Instant,
): Promise<{ version: number; sessions: string[] } | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.rota set state = 'released', released_at = $3, version = version + 1
     where hospital_id = $1 and id = $2 and state = 'approved' and release_at <= $3 returning version`,
    [hospitalOf(t), id, now],
  );
  if (!rows[0]) return null;
  await lockExperts(t);
  const opened = await t.client.query<{ id: string }>(
    `update booking.session s set state = 'open', version = version + 1
     where s.hospital_id = $1 and s.rota_id = $2 and s.state = 'planned' and ${papersHoldOfAll('s')} returning s.id`,
    [hospitalOf(t), id],
  );
  return { version: rows[0].version, sessions: opened.rows.map((row) => row.id).sort() };
}

/** The rota a session came out of; null where no approval was asked for. */
export async function rotaOfSession(t: Tx, session: string): Promise<string | null> {
  const { rows } = await t.client.query<{ rota: string | null }>(
    'select rota_id as rota from booking.session where hospital_id = $1 and id = $2',
    [hospitalOf(t), session],
  );
  return rows[0]?.rota ?? null;
}
