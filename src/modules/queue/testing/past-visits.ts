import { addDays, type LocalDate } from '#kernel/instant.ts';

interface Rows {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** Finished visits of one doctor on the day before `today`, one after the other, `minutes` each with two minutes between. */
export async function pastVisits(
  app: Rows,
  { practitioner, department, room }: { practitioner: string; department: string; room: string },
  today: LocalDate,
  { visits, minutes }: { visits: number; minutes: number },
): Promise<void> {
  const day = addDays(today, -1);
  const [session] = await app.rows<{ id: string }>(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at, ends_at,
       slot_class, fee_fen, walk_in_limit, total, free, next_number, state)
     values (1, gen_random_uuid(), $1, $2, $3, $4::date, 'am', ($4::date + time '08:00') at time zone 'Asia/Shanghai',
       ($4::date + time '12:00') at time zone 'Asia/Shanghai', 'ordinary', 1500, 99, 0, 0, 1, 'closed')
     returning id`,
    [practitioner, department, room, day],
  );
  await app.rows(
    `insert into queue.line (hospital_id, session_id, department_id, practitioner_id, place_id, area_id, date, letter, opened_at)
     select 1, id, department_id, practitioner_id, place_id, gen_random_uuid(), date, 'A', starts_at
     from booking.session where id = $1`,
    [session?.id],
  );
  await app.rows(
    `insert into queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id, practitioner_id, channel,
       booked_at, slot_start, number, state, checked_in_at, called_at, calls, started_at, finished_at)
     select 1, gen_random_uuid(), s.id, gen_random_uuid(), gen_random_uuid(), s.department_id, s.practitioner_id, 'walk_in',
       s.starts_at, null, n, 'done', s.starts_at, c.seen, 1, c.seen, c.seen + make_interval(mins => $3)
     from booking.session s cross join generate_series(1, $2) as n
     cross join lateral (select s.starts_at + make_interval(mins => (n - 1) * ($3 + 2)) as seen) c
     where s.id = $1`,
    [session?.id, visits, minutes],
  );
}
