/** For tests and pictures: four Mondays on which one department's two doctors had too many people, as records of visits. */
interface Rows {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** Each doctor sees 25 people of eight minutes from eight o'clock; they come every four minutes, so the n-th waits 4n. */
export async function crowdedMondays(app: Rows, dates = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']) {
  const [{ department } = { department: '' }] = await app.rows<{ department: string }>(
    `select department_id as department from catalog.department where hospital_id = 1 and code = 'pwb'`,
  );
  await crowd(app, department, dates, 4);
  return department;
}

/** The same clinics with people coming every `every` minutes. */
export async function crowd(app: Rows, department: string, dates: readonly string[], every: number): Promise<void> {
  const made = await app.rows<{ id: string }>(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at, ends_at,
       slot_class, fee_fen, walk_in_limit, total, free, next_number, state)
     select 1, gen_random_uuid(), p.practitioner_id, $1, gen_random_uuid(), d, 'am', (d + time '08:00') at time zone 'Asia/Shanghai',
       (d + time '11:30') at time zone 'Asia/Shanghai', 'ordinary', 1500, 99, 0, 0, 1, 'closed'
     from unnest($2::date[]) as d
     cross join (select practitioner_id from catalog.practitioner c where hospital_id = 1 and department_id = $1
       and not exists (select from booking.session s where s.hospital_id = 1 and s.practitioner_id = c.practitioner_id
         and s.period = 'am' and s.date = any($2::date[]))
       order by practitioner_id limit 2) p
     returning id`,
    [department, dates],
  );
  const ids = made.map(({ id }) => id);
  await app.rows(
    `insert into queue.line (hospital_id, session_id, department_id, practitioner_id, place_id, area_id, date, letter, opened_at)
     select 1, s.id, s.department_id, s.practitioner_id, s.place_id, gen_random_uuid(), s.date, 'A', s.starts_at
     from booking.session s where s.id = any($1::uuid[])`,
    [ids],
  );
  await app.rows(
    `insert into queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id, practitioner_id, channel,
       booked_at, slot_start, number, state, checked_in_at, called_at, calls, started_at, finished_at)
     select 1, gen_random_uuid(), s.id, gen_random_uuid(), gen_random_uuid(), s.department_id, s.practitioner_id,
       case when n % 4 = 0 then 'walk_in' else 'mobile' end, c.came - interval '1 day', case when n % 4 = 0 then null else c.came end,
       n, 'done', c.came, c.seen, 1, c.seen, c.seen + interval '8 minutes'
     from booking.session s cross join generate_series(1, 25) as n
     cross join lateral (select s.starts_at + make_interval(mins => n * $2) as came) a
     cross join lateral (select a.came, greatest(a.came, s.starts_at + make_interval(mins => n * 8)) as seen) c
     where s.id = any($1::uuid[])`,
    [ids, every],
  );
}
