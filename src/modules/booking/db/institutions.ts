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

/** Of these appointments those that somebody of this institution booked. */
export async function bookedByInstitution(t: Tx, institution: string, appointments: string[]): Promise<Set<string>> {
  const { rows } = await t.client.query<{ id: string }>(
    `select a.id from booking.appointment a
     join booking.institution_member m on m.hospital_id = a.hospital_id and m.account_id::text = a.booked_by
     where a.hospital_id = $1 and a.id = any($2::uuid[]) and m.institution_id = $3
       and a.channel in ('partner', 'family_doctor')`,
    [hospitalOf(t), appointments, institution],
  );
  return new Set(rows.map((row) => row.id));
}
