import { sql } from 'kysely';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MonthSum } from '../../domain/indicators.ts';

export interface Until {
  today: LocalDate;
  /** The last day whose tier places are released. */
  released: LocalDate;
  /** Weekends and holidays as the hospital works them. */
  off: { weekend: readonly LocalDate[]; holiday: readonly LocalDate[] };
}

type Line = Record<string, number> & { department: string; month: string };

/** The day sums of `from` to `to` per department and month. Clinics count to today, places to their release. */
export async function monthSums(
  t: Tx,
  from: LocalDate,
  to: LocalDate,
  { today, released, off }: Until,
): Promise<MonthSum[]> {
  const { rows } = await sql<Line>`
    with day as materialized (
      select day::date as day, to_char(day, 'YYYY-MM') as month, day::date <= ${today}::date as over,
        day::date <= ${released}::date as released, day::date = any(${off.weekend}::date[]) as weekend,
        day::date = any(${off.holiday}::date[]) as holiday
      from generate_series(${from}::date, ${to}::date, interval '1 day') day)
    select d.department_id as department, day.month, sum(visits)::integer as visits, sum(booked)::integer as booked,
      sum(waited)::integer as waited, sum(waited_raw)::integer as waited_raw,
      ${past('held')}, ${past('evening')}, ${past('anaesthesia')}, ${past('pain')}, ${past('pharmacy')},
      ${past('laboratory')}, ${past('health_management')}, ${past('nursing')},
      coalesce(sum(held) filter (where over and weekend), 0)::integer as weekend,
      coalesce(sum(held) filter (where over and holiday), 0)::integer as holiday,
      coalesce(sum(case when weekend or holiday then held else evening end) filter (where over), 0)::integer as elastic,
      ${past('expert_places')}, ${past('expert_first')}, ${past('expert_return')},
      coalesce(sum(places) filter (where released), 0)::integer as places,
      coalesce(sum(online) filter (where released), 0)::integer as online,
      coalesce(sum(tier) filter (where released), 0)::integer as tier
    from programme.day_sum d join day on day.day = d.day
    where d.hospital_id = ${t.scope.hospital} and d.day between ${from}::date and ${to}::date
    group by 1, 2`.execute(t.db);
  return rows.map(monthSum);
}

const past = (name: string) => sql.raw(`coalesce(sum(${name}) filter (where over), 0)::integer as ${name}`);

const KINDS = ['anaesthesia', 'pain', 'pharmacy', 'laboratory', 'health_management', 'nursing'];
const LISTED = [...KINDS, 'weekend', 'holiday', 'evening'];

function monthSum(row: Line): MonthSum {
  const at = (name: string) => row[name] ?? 0;
  const counts = Object.fromEntries(LISTED.map((name) => [name, at(name)]));
  const { department, month } = row;
  return {
    ...{
      department,
      month,
      visits: at('visits'),
      booked: at('booked'),
      waited: at('waited'),
      waitedRaw: at('waited_raw'),
    },
    clinics: {
      held: at('held'),
      newKinds: KINDS.reduce((sum, name) => sum + at(name), 0),
      elastic: at('elastic'),
      expertPlaces: at('expert_places'),
      counts: { ...counts, first: at('expert_first'), return: at('expert_return') },
    },
    slots: { places: at('places'), online: at('online'), tier: at('tier') },
  };
}
