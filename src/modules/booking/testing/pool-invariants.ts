import type { House } from './pool-house.ts';

/** What no rule of the model could excuse, counted in the tables themselves; each line names what is broken. */
export async function broken(house: House): Promise<string[]> {
  const sessions = house.sessions.map(({ id }) => id);
  const rows = await house.a.rows<{ what: string }>(SQL, [sessions, house.people]);
  return rows.map((row) => row.what);
}

/** Changes of which nobody was told: every one has its audit row and, where somebody may wait for it, its event. */
export async function untold(house: House): Promise<string[]> {
  const sessions = house.sessions.map(({ id }) => id);
  const rows = await house.a.rows<{ what: string }>(TOLD, [sessions, house.people]);
  return rows.map((row) => row.what);
}

const SQL = `
  with own as (select * from booking.session where id = any($1)),
  slots as (select * from booking.slot where session_id = any($1)),
  live as (select * from booking.appointment where session_id = any($1) and state <> 'cancelled'),
  kept as (select * from booking.hold where session_id = any($1) and state = 'held'),
  line as (select * from booking.waitlist where patient_id = any($2)),
  days as (select patient_id, date, array_agg(department_id order by department_id) as departments from live
    where channel <> 'walk_in' group by patient_id, date)
  select 'oversold' as what from slots l where held + booked > capacity
    or cardinality(free_numbers) <> capacity - held - booked
    or booked <> (select count(*) from live where slot_id = l.id) or held <> (select count(*) from kept where slot_id = l.id)
  union all select 'counts of the session' from own s where (total, free, held, booked) is distinct from
    (select (sum(capacity)::integer, sum(cardinality(free_numbers))::integer, sum(held)::integer, sum(booked)::integer)
       from slots where session_id = s.id)
  union all select 'free by share' from own s where
    free_onsite <> (select coalesce(sum(cardinality(free_numbers)), 0) from slots where session_id = s.id and share = 'onsite')
    or free_tier <> (select coalesce(sum(cardinality(free_numbers)), 0) from slots where session_id = s.id and share = 'tier')
  union all select 'walk-ins' from own s where walk_ins > walk_in_limit
    or walk_ins <> (select count(*) from live where session_id = s.id and slot_id is null)
  union all select 'a number twice' from (
      select session_id, number from live union all select session_id, number from kept
      union all select session_id, unnest(free_numbers) from slots) n group by session_id, number having count(*) > 1
  union all select 'two numbers of one doctor' from live where channel <> 'walk_in'
    group by patient_id, practitioner_id, date having count(*) > 1
  union all select 'too many departments' from live where channel <> 'walk_in'
    group by patient_id, date having count(distinct department_id) > 2
  union all select 'the day of the person' from booking.patient_day d full join days on days.patient_id = d.patient_id
    and days.date = d.date where coalesce(d.patient_id, days.patient_id) = any($2) and coalesce(days.departments, '{}')
      is distinct from array(select unnest(d.department_ids) order by 1)
  union all select 'two holds of one person' from kept where kind = 'person' group by patient_id having count(*) > 1
  union all select 'twice in the line' from line where state in ('waiting', 'offered')
    group by patient_id, coalesce(practitioner_id, department_id), date having count(*) > 1
  union all select 'offered without a hold' from line w where (state = 'offered') <>
    exists (select 1 from kept h where h.entry_id = w.id)
  union all select 'alive in a closed session' from own s where state = 'closed' and (
    exists (select 1 from live where session_id = s.id and state = 'booked')
    or exists (select 1 from kept where session_id = s.id))`;

const TOLD = `
  with own as (select * from booking.session where id = any($1)),
  every as (select * from booking.appointment where session_id = any($1)),
  holds as (select * from booking.hold where session_id = any($1)),
  line as (select * from booking.waitlist where patient_id = any($2)),
  told as (select subject, action from platform.audit where subject like 'booking.%'),
  events as (select subject, type from platform.outbox)
  select 'no audit of a booking' as what from every e where not exists (
    select 1 from told where subject = 'booking.appointment/' || e.id and action in ('booking.book', 'booking.walk_in'))
  union all select 'no event of a booking' from every e where not exists (
    select 1 from events where subject = e.id::text and type = 'booking.appointment_booked')
  union all select 'no audit of a cancel' from every e where state = 'cancelled' and not exists (
    select 1 from told where subject = 'booking.appointment/' || e.id and action = 'booking.cancel')
  union all select 'no event of a cancel' from every e where state = 'cancelled' and not exists (
    select 1 from events where subject = e.id::text and type = 'booking.appointment_cancelled')
  union all select 'no audit of a hold' from holds h where kind = 'person' and not exists (
    select 1 from told where subject = 'booking.hold/' || h.id and action = 'booking.hold')
  union all select 'no audit of the end of a hold' from holds h where state in ('released', 'expired') and not exists (
    select 1 from told where subject = 'booking.hold/' || h.id and action in ('booking.release', 'booking.expire'))
  union all select 'no audit of a joining' from line w where not exists (
    select 1 from told where subject = 'booking.waitlist/' || w.id and action = 'booking.waitlist_join')
  union all select 'no audit of an offer' from holds h where kind = 'offer' and not exists (
    select 1 from told where subject = 'booking.waitlist/' || h.entry_id and action = 'booking.waitlist_offer')
  union all select 'no event of an offer' from holds h where kind = 'offer' and not exists (
    select 1 from events where subject = h.entry_id::text and type = 'booking.waitlist_offered')
  union all select 'no event of an end of waiting' from line w where state = 'ended' and not exists (
    select 1 from events where subject = w.id::text and type = 'booking.waitlist_ended')
  union all select 'no event of a stop' from own s where state = 'closed' and not exists (
    select 1 from events where subject = s.id::text and type = 'booking.session_closed')`;
