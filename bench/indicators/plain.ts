import type pg from 'pg';

/** One indicator in one period, of the hospital (department null) or a department. */
export interface PlainFigure {
  no: number;
  period: string;
  department: string | null;
  numerator: number;
  denominator: number;
  value: number | null;
}

type Counts = Record<string, number>;

const HALF = (day: string) =>
  `extract(year from ${day})::text || case when extract(month from ${day}) < 7 then 'H1' else 'H2' end`;
const START = `(e.started_at + interval '8 hours')`;
const minute = (at: string) => `floor(extract(epoch from ${at}) / 60)`;

/**
 * The same figures made in the plainest way straight from the tables of booking and queue, by rules written down a second
 * time: nothing of the program's own views, sums or arithmetic.
 */
export async function plain(
  client: pg.Client | pg.PoolClient,
  hospital: number,
  today: string,
): Promise<PlainFigure[]> {
  const counts = new Map<string, Counts>();
  const add = (department: string, period: string, more: Record<string, unknown>) => {
    for (const at of [period, period.slice(0, 4)]) {
      for (const who of [department, '']) {
        const own = counts.get(`${who}/${at}`) ?? {};
        for (const [name, value] of Object.entries(more)) own[name] = (own[name] ?? 0) + Number(value ?? 0);
        counts.set(`${who}/${at}`, own);
      }
    }
  };
  for (const text of [VISITS, CLINICS, PLACES]) {
    const { rows } = await client.query(text, text === VISITS ? [hospital] : [hospital, today]);
    for (const { department_id, period, ...more } of rows) add(department_id, period, more);
  }
  return [...counts].flatMap(([at, own]) => {
    const [department = '', period = ''] = at.split('/');
    return figures(own).map((figure) => ({ ...figure, period, department: department || null }));
  });
}

const VISITS = `
  select e.department_id, ${HALF(START)} as period, count(*) as visits,
    sum(case when e.channel <> 'walk_in' and e.booked_at <= e.checked_in_at then 1 else 0 end) as booked,
    sum(case when e.channel <> 'walk_in' and e.booked_at <= e.checked_in_at then
      greatest(${minute('e.started_at')} - greatest(${minute('e.checked_in_at')}, coalesce(${minute('e.slot_start')}, 0)), 0)
      else 0 end) as waited
  from queue.encounter e where e.hospital_id = $1 and e.started_at is not null group by 1, 2`;

const CLINICS = `
  select s.department_id, ${HALF('s.date')} as period, count(*) as held,
    sum(case when s.clinic_kind = 'ordinary' then 0 else 1 end) as new_kinds,
    sum(case when extract(isodow from s.date) in (6, 7) or extract(hour from s.starts_at + interval '8 hours') >= 17 then 1 else 0 end) as elastic
  from booking.session s
  where s.hospital_id = $1 and s.date <= $2
    and s.id in (select session_id from queue.encounter where hospital_id = $1 and started_at is not null)
  group by 1, 2`;

const PLACES = `
  select s.department_id, ${HALF('s.date')} as period,
    sum(case when l.added then 0 else l.capacity end) as places,
    sum(case when not l.added and l.share = 'tier' then l.capacity else 0 end) as tier,
    sum(case when s.slot_class = 'expert' then l.capacity else 0 end) as expert,
    sum(case when s.slot_class = 'expert' and l.visit = 'first' then l.booked else 0 end) as first,
    sum(case when s.slot_class = 'expert' and l.visit = 'return' then l.booked else 0 end) as again
  from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
  where l.hospital_id = $1 and s.state <> 'planned' and s.date <= $2 group by 1, 2`;

function figures(own: Counts) {
  const at = (name: string) => own[name] ?? 0;
  const ratio = (no: number, numerator: number, denominator: number, times: number, digits: number) => {
    const value =
      denominator === 0 ? null : Number((Math.floor((2 * numerator * times) / denominator + 1) / 2).toFixed(9));
    const whole = value === null ? null : Math.floor(value);
    return {
      no,
      numerator,
      denominator,
      value: whole === null ? null : Number((whole / 10 ** digits).toFixed(digits)),
    };
  };
  const yes = (no: number, numerator: number, denominator: number) => ({
    ...{ no, numerator, denominator },
    value: denominator === 0 ? null : numerator > 0 ? 1 : 0,
  });
  return [
    ratio(1, at('booked'), at('visits'), 10_000, 2),
    ratio(2, at('tier'), at('places'), 10_000, 2),
    yes(4, Math.min(at('first'), at('again')), at('expert')),
    ratio(6, at('waited'), at('booked'), 10, 1),
    yes(8, at('new_kinds'), at('held')),
    yes(11, at('elastic'), at('held')),
  ];
}
