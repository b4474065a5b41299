import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Paper, PaperKind } from '../domain/expert-papers.ts';
import type { SessionChanged } from './change-session.ts';
import { hospitalOf } from './hospital-of.ts';

/**
 * The condition of missingPapers in SQL: true for the hospital's own doctors, and for one from outside on a day on which
 * a paper of each kind holds. `$1` is the hospital; both arguments are expressions of the statement it stands in.
 */
export const papersHold = (practitioner: string, date: string): string =>
  `(not exists (select from booking.outside_expert e
      where e.hospital_id = $1 and e.practitioner_id = ${practitioner} and e.ended_at is null)
    or 3 = (select count(distinct p.kind) from booking.expert_paper p
      where p.hospital_id = $1 and p.practitioner_id = ${practitioner} and p.withdrawn_at is null
        and ${date} between p.valid_from and p.valid_until))`;

/** The same of every doctor of a joint clinic's date: it opens whole or not at all. `s` names the session in the statement. */
export const papersHoldOfAll = (s: string): string =>
  `not exists (select from booking.session g where g.hospital_id = $1
     and (g.id = ${s}.id or g.joint_id = ${s}.joint_id and g.date = ${s}.date) and not ${papersHold('g.practitioner_id', 'g.date')})`;

/**
 * Whoever writes or opens sessions takes this first, of these doctors or of all: a paper that is withdrawn meanwhile waits,
 * or is seen by the next statement.
 */
export async function lockExperts(t: Tx, practitioners: readonly string[] | null = null): Promise<void> {
  await t.client.query(
    `select 1 from booking.outside_expert where hospital_id = $1 and ($2::uuid[] is null or practitioner_id = any($2))
     order by practitioner_id for share`,
    [hospitalOf(t), practitioners && [...new Set(practitioners)]],
  );
}

export interface ExpertRow {
  practitioner: string;
  home: string;
  addedAt: Instant;
}
export interface PaperRow extends Paper {
  id: string;
  practitioner: string;
  number: string;
  withdrawnAt: Instant | null;
  withdrawnWhy: string | null;
}

/** Doctors from outside, of these ids or all. */
export async function expertRows(t: Tx, practitioners: readonly string[] | null = null): Promise<ExpertRow[]> {
  const { rows } = await t.client.query<ExpertRow>(
    `select practitioner_id as practitioner, home, added_at as "addedAt" from booking.outside_expert
     where hospital_id = $1 and ended_at is null and ($2::uuid[] is null or practitioner_id = any($2))
     order by added_at, practitioner_id`,
    [hospitalOf(t), practitioners],
  );
  return rows;
}

/** Their papers, withdrawn ones too, the longest first. */
export async function paperRows(t: Tx, practitioners: readonly string[]): Promise<PaperRow[]> {
  const { rows } = await t.client.query<PaperRow>(
    `select id, practitioner_id as practitioner, kind, number, valid_from as "from", valid_until as until,
       withdrawn_at as "withdrawnAt", withdrawn_why as "withdrawnWhy"
     from booking.expert_paper where hospital_id = $1 and practitioner_id = any($2::uuid[])
     order by practitioner_id, kind, valid_until desc, id`,
    [hospitalOf(t), practitioners],
  );
  return rows;
}

/** A doctor becomes one from outside, or again, or with another home. */
export async function upsertExpert(t: Tx, practitioner: string, home: string, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.outside_expert as e (hospital_id, practitioner_id, home, added_at, added_by)
     values ($1, $2, $3, $4, $5)
     on conflict (hospital_id, practitioner_id) do update set home = excluded.home, ended_at = null, version = e.version + 1`,
    [hospitalOf(t), practitioner, home, now, by],
  );
}

/** No longer from outside; false when there is no such expert. */
export async function endExpert(t: Tx, practitioner: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update booking.outside_expert set ended_at = $3, version = version + 1
     where hospital_id = $1 and practitioner_id = $2 and ended_at is null`,
    [hospitalOf(t), practitioner, now],
  );
  return rowCount === 1;
}

export interface NewPaper extends Paper {
  id: string;
  practitioner: string;
  number: string;
}

/** False when this doctor is not one from outside. */
export async function insertPaper(t: Tx, paper: NewPaper, by: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into booking.expert_paper (hospital_id, id, practitioner_id, kind, number, valid_from, valid_until, added_at, added_by)
     select $1, $2, e.practitioner_id, $4, $5, $6, $7, $8, $9 from booking.outside_expert e
     where e.hospital_id = $1 and e.practitioner_id = $3 and e.ended_at is null`,
    [hospitalOf(t), paper.id, paper.practitioner, paper.kind, paper.number, paper.from, paper.until, now, by],
  );
  return rowCount === 1;
}

/** Withdraws a paper under the lock of its expert; null when it is not there or already withdrawn. */
export async function withdrawPaper(
  t: Tx,
  id: string,
  why: string,
  by: string,
  now: Instant,
): Promise<{ practitioner: string; kind: PaperKind } | null> {
  const hospital = hospitalOf(t);
  await t.client.query(
    `update booking.outside_expert set version = version + 1 where hospital_id = $1 and practitioner_id =
       (select practitioner_id from booking.expert_paper where hospital_id = $1 and id = $2)`,
    [hospital, id],
  );
  const { rows } = await t.client.query<{ practitioner: string; kind: PaperKind }>(
    `update booking.expert_paper set withdrawn_at = $3, withdrawn_by = $4, withdrawn_why = $5
     where hospital_id = $1 and id = $2 and withdrawn_at is null returning practitioner_id as practitioner, kind`,
    [hospital, id, now, by, why],
  );
  return rows[0] ?? null;
}

/** Drafts of this doctor, from a day on, whose rota was released without them: under who leads them, with all their doctors. */
export async function leftBehind(
  t: Tx,
  practitioner: string,
  from: LocalDate,
): Promise<{ sessions: string[]; doctors: string[] }> {
  const { rows } = await t.client.query<{ id: string; doctor: string }>(
    `with own as (
       select distinct coalesce(s.joint_of, s.id) as id from booking.session s
       join booking.rota r on r.hospital_id = s.hospital_id and r.id = s.rota_id and r.state = 'released'
       where s.hospital_id = $1 and s.practitioner_id = $2 and s.date >= $3 and s.state = 'planned')
     select own.id, g.practitioner_id as doctor from own
     join booking.session g on g.hospital_id = $1 and (g.id = own.id or g.joint_of = own.id) order by own.id`,
    [hospitalOf(t), practitioner, from],
  );
  return { sessions: [...new Set(rows.map((row) => row.id))], doctors: rows.map((row) => row.doctor) };
}

/** Opens those of these drafts of released rotas whose doctors all have their papers; a joint clinic with all its doctors. */
export async function openCovered(t: Tx, sessions: readonly string[]): Promise<SessionChanged[]> {
  const { rows } = await t.client.query<SessionChanged & { joint: string | null }>(
    `update booking.session s set state = 'open', version = version + 1
     where s.hospital_id = $1 and (s.id = any($2::uuid[]) or s.joint_of = any($2::uuid[])) and s.state = 'planned'
       and ${papersHoldOfAll('s')}
     returning s.id, s.state, s.place_id as place, s.version, s.joint_of as joint`,
    [hospitalOf(t), sessions],
  );
  return rows.flatMap(({ joint, ...row }) => (joint === null ? row : []));
}

/** Open or planned sessions of a doctor, from a day on, that no papers cover any more; joint ones under who leads them. */
export async function uncoveredSessions(t: Tx, practitioner: string, from: LocalDate): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select distinct coalesce(s.joint_of, s.id) as id from booking.session s
     where s.hospital_id = $1 and s.practitioner_id = $2 and s.date >= $3 and s.state = 'open'
       and not ${papersHold('s.practitioner_id', 's.date')} order by id`,
    [hospitalOf(t), practitioner, from],
  );
  return rows.map((row) => row.id);
}
