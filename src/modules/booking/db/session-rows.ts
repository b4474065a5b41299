import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ClinicKind } from '../domain/clinic-kinds.ts';
import type { ByShare, Period, SessionState, Share, SlotClass, SlotVisit } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface SessionRow {
  id: string;
  practitioner: string;
  department: string;
  place: string;
  date: LocalDate;
  period: Period;
  startsAt: Instant;
  endsAt: Instant;
  slotClass: SlotClass;
  fee: number;
  state: SessionState;
  total: number;
  free: number;
  /** The free places by share; together they are `free`. */
  freeByShare: ByShare;
  held: number;
  booked: number;
  walkIns: number;
  version: number;
  /** From when on its kept slots are everybody's; null when none is kept. */
  visitsOpenAt: Instant | null;
  clinicKind: ClinicKind;
  /** The joint clinic it belongs to; null for one doctor's own session. */
  joint: string | null;
}

const COLUMNS = `id, practitioner_id as practitioner, department_id as department, place_id as place, date, period,
  starts_at as "startsAt", ends_at as "endsAt", slot_class as "slotClass", fee_fen as fee, state, total, free, held, booked,
  json_build_object('onsite', free_onsite, 'online', free - free_onsite - free_tier, 'tier', free_tier) as "freeByShare",
  walk_ins as "walkIns", version, visits_open_at as "visitsOpenAt", clinic_kind as "clinicKind", joint_id as joint`;

/** A joint clinic stands in lists once, under the doctor who leads it. */
const NO_COMPANIONS = 'joint_of is null';

async function sessionsWhere(t: Tx, where: string, values: unknown[]): Promise<SessionRow[]> {
  const { rows } = await t.client.query<SessionRow>(
    `select ${COLUMNS} from booking.session where hospital_id = $1 and ${where} order by date, starts_at, id`,
    [hospitalOf(t), ...values],
  );
  return rows;
}

export async function sessionById(t: Tx, id: string): Promise<SessionRow | null> {
  return (await sessionsWhere(t, 'id = $2', [id]))[0] ?? null;
}

export function sessionsOfDepartment(t: Tx, department: string, from: LocalDate, to: LocalDate): Promise<SessionRow[]> {
  return sessionsWhere(t, `department_id = $2 and date between $3 and $4 and ${NO_COMPANIONS}`, [department, from, to]);
}

/** The same without drafts, which nobody but who keeps the rota is shown. */
export function releasedOfDepartment(t: Tx, department: string, from: LocalDate, to: LocalDate): Promise<SessionRow[]> {
  const where = `department_id = $2 and date between $3 and $4 and state <> 'planned' and ${NO_COMPANIONS}`;
  return sessionsWhere(t, where, [department, from, to]);
}

export function sessionsOfPractitioner(t: Tx, practitioner: string, date: LocalDate): Promise<SessionRow[]> {
  return sessionsWhere(t, 'practitioner_id = $2 and date = $3', [practitioner, date]);
}

export function sessionsAtPlaces(t: Tx, places: string[], date: LocalDate): Promise<SessionRow[]> {
  return sessionsWhere(t, `place_id = any($2::uuid[]) and date = $3 and ${NO_COMPANIONS}`, [places, date]);
}

export interface SlotRow {
  id: string;
  session: string;
  startsAt: Instant;
  share: Share;
  visit: SlotVisit;
  added: boolean;
  free: number;
}

export async function slotsOfSessions(t: Tx, sessions: string[]): Promise<SlotRow[]> {
  const { rows } = await t.client.query<SlotRow>(
    `select id, session_id as session, starts_at as "startsAt", share, visit, added,
       cardinality(free_numbers) as free
     from booking.slot where hospital_id = $1 and session_id = any($2::uuid[]) order by starts_at, added`,
    [hospitalOf(t), sessions],
  );
  return rows;
}

/** Bookable places per day and share: kept counts, except for sessions already begun, where slots gone by are left out. */
export async function dayCounts(
  t: Tx,
  department: string,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
): Promise<{ date: LocalDate; total: number; free: ByShare }[]> {
  const { rows } = await t.client.query(
    `select date, sum(total)::integer as total, json_build_object('onsite', coalesce(sum(c.onsite), 0),
       'online', coalesce(sum(c.online), 0), 'tier', coalesce(sum(c.tier), 0)) as free
     from booking.session s left join lateral (
       select s.free_onsite as onsite, s.free - s.free_onsite - s.free_tier as online, s.free_tier as tier
       where s.state = 'open' and s.starts_at > $5
       union all
       select sum(cardinality(l.free_numbers)) filter (where l.share = 'onsite'),
         sum(cardinality(l.free_numbers)) filter (where l.share = 'online'),
         sum(cardinality(l.free_numbers)) filter (where l.share = 'tier')
       from booking.slot l
       where s.state = 'open' and s.starts_at <= $5 and l.hospital_id = $1 and l.session_id = s.id and l.starts_at > $5) c
       on true
     where s.hospital_id = $1 and department_id = $2 and date between $3 and $4 and s.state <> 'planned' group by date order by date`,
    [hospitalOf(t), department, from, to, now],
  );
  return rows;
}

/** Every session of the hospital on a day. */
export function sessionsOnDate(t: Tx, date: LocalDate): Promise<SessionRow[]> {
  return sessionsWhere(t, 'date = $2', [date]);
}
