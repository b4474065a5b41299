import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export interface Clash {
  what: 'hold' | 'doctor_day' | 'same_minute' | 'walk_in' | 'waitlist';
  date: LocalDate | null;
}

/**
 * What two people may have each, but one person may not have twice, among what is alive of both. The appointments and
 * holds are locked first, so that the answer holds until the commit.
 */
export async function clashesOf(t: Tx, pair: { survivor: string; replaced: string }): Promise<Clash[]> {
  const values = [hospitalOf(t), pair.survivor, pair.replaced];
  await lockAppointments(t, [pair.survivor, pair.replaced]);
  await t.client.query(
    `select id from booking.hold where hospital_id = $1 and patient_id in ($2, $3) and state = 'held'
     order by id for no key update`,
    values,
  );
  // An offer being made to one of them has its entry first: either we see its hold, or it sees the surviving record.
  await t.client.query(
    `select id from booking.waitlist where hospital_id = $1 and patient_id in ($2, $3) and state in ('waiting', 'offered')
     order by id for no key update`,
    values,
  );
  const { rows } = await t.client.query<Clash>(
    `with live as (select * from booking.appointment
       where hospital_id = $1 and patient_id in ($2, $3) and state in ('booked', 'arrived'))
     select case when a.channel = 'walk_in' then 'walk_in' when a.practitioner_id = b.practitioner_id then 'doctor_day'
       else 'same_minute' end as what, a.date
     from live a join live b on a.patient_id = $2 and b.patient_id = $3 and a.date = b.date and (
       (a.channel <> 'walk_in' and b.channel <> 'walk_in'
         and (a.practitioner_id = b.practitioner_id or a.starts_at = b.starts_at))
       or (a.channel = 'walk_in' and b.channel = 'walk_in' and a.session_id = b.session_id))
     union all
     select 'hold', null from booking.hold a join booking.hold b on b.hospital_id = a.hospital_id
     where a.hospital_id = $1 and a.patient_id = $2 and b.patient_id = $3 and a.state = 'held' and b.state = 'held'
       and a.kind = 'person' and b.kind = 'person'
     union all
     select 'waitlist', a.date from booking.waitlist a join booking.waitlist b on b.hospital_id = a.hospital_id
     where a.hospital_id = $1 and a.patient_id = $2 and b.patient_id = $3 and a.state in ('waiting', 'offered')
       and b.state in ('waiting', 'offered') and a.date = b.date
       and coalesce(a.practitioner_id, a.department_id) = coalesce(b.practitioner_id, b.department_id)
     order by 2, 1`,
    values,
  );
  return rows;
}

/**
 * Counts the departments of each day of these people anew, from their live advance bookings. What was overfull stays so:
 * a merge takes nobody's appointment away, and the limit holds for the next booking.
 */
export async function recountDays(t: Tx, patients: readonly string[]): Promise<void> {
  const hospital = hospitalOf(t);
  await lockAppointments(t, patients);
  await t.client.query(
    `update booking.patient_day set department_ids = '{}' where hospital_id = $1 and patient_id = any($2::uuid[])`,
    [hospital, patients],
  );
  await t.client.query(
    `insert into booking.patient_day (hospital_id, patient_id, date, department_ids)
     select hospital_id, patient_id, date, array_agg(department_id order by department_id) from booking.appointment
     where hospital_id = $1 and patient_id = any($2::uuid[]) and state <> 'cancelled' and channel <> 'walk_in'
     group by hospital_id, patient_id, date
     on conflict (hospital_id, patient_id, date) do update set department_ids = excluded.department_ids`,
    [hospital, patients],
  );
}

// A cancel on its way has the appointment before it counts the day: it finishes first, or waits for us.
async function lockAppointments(t: Tx, patients: readonly string[]): Promise<void> {
  await t.client.query(
    `select id from booking.appointment where hospital_id = $1 and patient_id = any($2::uuid[])
     order by id for no key update`,
    [hospitalOf(t), patients],
  );
}
