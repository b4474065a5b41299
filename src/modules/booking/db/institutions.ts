import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { InstitutionKind } from '../domain/institution.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Institution {
  id: string;
  name: string;
  kind: InstitutionKind;
  createdAt: Instant;
  endedAt: Instant | null;
  members: number;
}

export async function institutions(t: Tx): Promise<Institution[]> {
  const { rows } = await t.client.query<Institution>(
    `select id, name, kind, created_at as "createdAt", ended_at as "endedAt",
       (select count(*)::integer from booking.institution_member m
         where m.hospital_id = i.hospital_id and m.institution_id = i.id) as members
     from booking.institution i where hospital_id = $1 order by ended_at is not null, name, id limit 500`,
    [hospitalOf(t)],
  );
  return rows;
}

export async function insertInstitution(
  t: Tx,
  made: { id: string; name: string; kind: InstitutionKind },
  now: Instant,
): Promise<void> {
  await t.client.query(
    'insert into booking.institution (hospital_id, id, name, kind, created_at) values ($1, $2, $3, $4, $5)',
    [hospitalOf(t), made.id, made.name, made.kind, now],
  );
}

/** False when there is none of that id that still works with us. */
export async function endInstitution(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update booking.institution set ended_at = $3 where hospital_id = $1 and id = $2 and ended_at is null',
    [hospitalOf(t), id, now],
  );
  return rowCount === 1;
}

/** Puts the account to this institution, away from any other; false when the institution is unknown or ended. */
export async function putMember(t: Tx, institution: string, account: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into booking.institution_member (hospital_id, account_id, institution_id, added_at)
     select $1, $3, i.id, $4 from booking.institution i where i.hospital_id = $1 and i.id = $2 and i.ended_at is null
     on conflict (hospital_id, account_id)
     do update set institution_id = excluded.institution_id, added_at = excluded.added_at`,
    [hospitalOf(t), institution, account, now],
  );
  return rowCount === 1;
}

/** The institution this account works for now; null for none, and for one that has ended. */
export async function institutionOf(t: Tx, account: string): Promise<Omit<Institution, 'members'> | null> {
  const { rows } = await t.client.query<Omit<Institution, 'members'>>(
    `select i.id, i.name, i.kind, i.created_at as "createdAt", i.ended_at as "endedAt"
     from booking.institution_member m
     join booking.institution i on i.hospital_id = m.hospital_id and i.id = m.institution_id
     where m.hospital_id = $1 and m.account_id = $2 and i.ended_at is null`,
    [hospitalOf(t), account],
  );
  return rows[0] ?? null;
}

/** One institution, whether it still works with us or not. */
export async function institutionById(t: Tx, id: string): Promise<Omit<Institution, 'members'> | null> {
  const { rows } = await t.client.query<Omit<Institution, 'members'>>(
    `select id, name, kind, created_at as "createdAt", ended_at as "endedAt"
     from booking.institution where hospital_id = $1 and id = $2`,
    [hospitalOf(t), id],
  );
  return rows[0] ?? null;
}

/** Keeps an institution from ending until the end of this transaction; false when it has ended or is none. */
export async function lockLiveInstitution(t: Tx, id: string): Promise<boolean> {
  return (await keepLive(t, [id])).has(id);
}

/** Which of these still work with us; none of them ends before this transaction does. */
export async function keepLive(t: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from booking.institution where hospital_id = $1 and id = any($2::uuid[]) and ended_at is null
     order by id for share`,
    [hospitalOf(t), [...new Set(ids)]],
  );
  return new Set(rows.map((row) => row.id));
}

/** False when there is none of that id that still works with us. */
export async function renameInstitution(t: Tx, id: string, name: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update booking.institution set name = $3 where hospital_id = $1 and id = $2 and ended_at is null',
    [hospitalOf(t), id, name],
  );
  return rowCount === 1;
}

export async function membersOf(t: Tx): Promise<{ account: string; institution: string }[]> {
  const { rows } = await t.client.query<{ account: string; institution: string }>(
    `select m.account_id as account, m.institution_id as institution from booking.institution_member m
     join booking.institution i on i.hospital_id = m.hospital_id and i.id = m.institution_id
     where m.hospital_id = $1 and i.ended_at is null`,
    [hospitalOf(t)],
  );
  return rows;
}

/** True when the account worked for this institution until now. */
export async function removeMember(t: Tx, institution: string, account: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'delete from booking.institution_member where hospital_id = $1 and institution_id = $2 and account_id = $3',
    [hospitalOf(t), institution, account],
  );
  return rowCount === 1;
}

/** Of these appointments those that were booked for this institution, by whoever worked there or by its program. */
export async function bookedByInstitution(t: Tx, institution: string, appointments: string[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    'select id from booking.appointment where hospital_id = $1 and id = any($2::uuid[]) and institution_id = $3',
    [hospitalOf(t), appointments, institution],
  );
  return new Set(rows.map((row) => row.id));
}
