import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { SessionPlan } from '../domain/plan-sessions.ts';
import type { SessionState } from '../domain/session.ts';
import { papersHold } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';
import { insertSlots } from './insert-sessions.ts';

export interface NewJointClinic {
  id: string;
  name: string;
  disease: string;
  department: string;
}

export async function insertJointClinic(t: Tx, clinic: NewJointClinic, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into booking.joint_clinic (hospital_id, id, name, disease, department_id, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [hospitalOf(t), clinic.id, clinic.name, clinic.disease, clinic.department, now, by],
  );
}

/**
 * One date of a joint clinic: the session with the slots for who leads it, and one without a place for each of the others,
 * by one statement in the order of the doctors, so that two joint clinics never wait for each other in a circle. Somebody
 * who is elsewhere at that time fails the whole by booking_session_one_place_at_a_time. Of a rota it is a draft. Answers the id of the leading
 * session; null when a doctor from outside lacks a paper on that day.
 */
export async function insertJointSession(
  t: Tx,
  clinic: string,
  plan: SessionPlan,
  others: readonly string[],
  rota: string | null = null,
): Promise<string | null> {
  const { template } = plan;
  const lead = newId();
  const doctors = [template.practitioner, ...others].toSorted();
  const ids = doctors.map((doctor) => (doctor === template.practitioner ? lead : newId()));
  const places = (share: string) =>
    plan.slots.reduce((sum, slot) => sum + (slot.share === share ? slot.capacity : 0), 0);
  const { rowCount } = await t.client.query(
    `insert into booking.session (hospital_id, id, practitioner_id, joint_id, joint_of, department_id, place_id, date, period,
       starts_at, ends_at, slot_class, fee_fen, walk_in_limit, total, free, free_onsite, free_tier, next_number, state, clinic_kind, rota_id)
     select $1, a.id, a.doctor, $5, case when a.id = $4 then null else $4::uuid end, $6, $7, $8, $9, $10, $11, $12, $13,
       case when a.id = $4 then $14::integer else 0 end, c.total, c.total, c.onsite, c.tier, c.total + 1,
       case when $19::uuid is null then 'open' else 'planned' end, $18, $19
     from unnest($2::uuid[], $3::uuid[]) with ordinality as a (id, doctor, n)
     cross join lateral (select case when a.id = $4 then $15::integer else 0 end as total,
       case when a.id = $4 then $16::integer else 0 end as onsite, case when a.id = $4 then $17::integer else 0 end as tier) c
     where (select bool_and(${papersHold('d.id', '$8::date')}) from unnest($3::uuid[]) as d (id))
     order by a.n`,
    [
      hospitalOf(t),
      ids,
      doctors,
      lead,
      clinic,
      template.department,
      template.place,
      plan.date,
      template.period,
      plan.startsAt,
      plan.endsAt,
      template.slotClass,
      template.fee,
      template.walkInLimit,
      plan.total,
      places('onsite'),
      places('tier'),
      template.clinicKind ?? 'ordinary',
      rota,
    ],
  );
  if (rowCount === 0) return null;
  await insertSlots(
    t,
    plan.slots.map((slot) => ({ session: lead, ...slot })),
  );
  return lead;
}

/** Which of these doctors are in another session at some of these times, with its date. */
export async function busyAt(
  t: Tx,
  doctors: readonly string[],
  times: readonly { startsAt: Instant; endsAt: Instant }[],
): Promise<{ practitioner: string; date: LocalDate }[]> {
  const { rows } = await t.client.query<{ practitioner: string; date: LocalDate }>(
    `select s.practitioner_id as practitioner, s.date from booking.session s
     join unnest($3::timestamptz[], $4::timestamptz[]) as w (starts_at, ends_at)
       on tstzrange(s.starts_at, s.ends_at) && tstzrange(w.starts_at, w.ends_at)
     where s.hospital_id = $1 and s.practitioner_id = any($2::uuid[]) and s.state <> 'closed' order by s.date, practitioner`,
    [hospitalOf(t), doctors, times.map((it) => it.startsAt), times.map((it) => it.endsAt)],
  );
  return rows;
}

export interface JointDate {
  clinic: string;
  name: string;
  disease: string;
  session: string;
  department: string;
  place: string;
  date: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  state: SessionState;
  total: number;
  booked: number;
  /** Who leads it first. */
  doctors: string[];
}

const DATES = `select j.id as clinic, j.name, j.disease, s.id as session, s.department_id as department, s.place_id as place,
    s.date, s.starts_at as "startsAt", s.ends_at as "endsAt", s.state, s.total, s.booked,
    array_prepend(s.practitioner_id, array(select o.practitioner_id from booking.session o
      where o.hospital_id = $1 and o.joint_of = s.id order by o.practitioner_id))::text[] as doctors
  from booking.session s
  join booking.joint_clinic j on j.hospital_id = s.hospital_id and j.id = s.joint_id
  where s.hospital_id = $1 and s.joint_of is null`;

/** Dates of joint clinics from a day on. */
export async function jointDates(t: Tx, from: LocalDate): Promise<JointDate[]> {
  const { rows } = await t.client.query<JointDate>(
    `${DATES} and s.date >= $2 order by s.date, s.starts_at, s.id limit 500`,
    [hospitalOf(t), from],
  );
  return rows;
}

/** What is joint among these sessions. */
export async function jointOfSessions(t: Tx, sessions: readonly string[]): Promise<JointDate[]> {
  if (sessions.length === 0) return [];
  const { rows } = await t.client.query<JointDate>(`${DATES} and s.id = any($2::uuid[])`, [hospitalOf(t), sessions]);
  return rows;
}

/** The joint date that each of these sessions belongs to, whether its doctor leads or takes part. */
export async function jointDateOf(t: Tx, sessions: readonly string[]): Promise<Map<string, JointDate>> {
  if (sessions.length === 0) return new Map();
  const { rows } = await t.client.query<{ id: string; lead: string }>(
    `select id, coalesce(joint_of, id) as lead from booking.session
     where hospital_id = $1 and id = any($2::uuid[]) and joint_id is not null`,
    [hospitalOf(t), sessions],
  );
  const leads = [...new Set(rows.map(({ lead }) => lead))];
  const dates = new Map((await jointOfSessions(t, leads)).map((date) => [date.session, date]));
  return new Map(
    rows.flatMap(({ id, lead }) => {
      const date = dates.get(lead);
      return date ? [[id, date] as const] : [];
    }),
  );
}

/** The session under which a joint clinic is kept, asked with a companion's; null for any other. */
export async function leadOf(t: Tx, session: string): Promise<string | null> {
  const { rows } = await t.client.query<{ lead: string }>(
    'select joint_of as lead from booking.session where hospital_id = $1 and id = $2 and joint_of is not null',
    [hospitalOf(t), session],
  );
  return rows[0]?.lead ?? null;
}
