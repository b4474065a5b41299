import { sql } from 'kysely';
import { addDays, atLocal, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MonthSum } from '../domain/indicators.ts';

export interface DaysOff {
  weekend: readonly LocalDate[];
  holiday: readonly LocalDate[];
}

/** Standards 1.3 row 11: after 17:00; the hour is ours. */
export const isEvening = sql`(s.starts_at at time zone 'Asia/Shanghai')::time >= '17:00'`;
export const isNewKind = sql`s.clinic_kind <> 'ordinary'`;
export const isOn = (days: readonly LocalDate[]) => sql`s.date = any(${days}::date[])`;

/** Clinics in which somebody was seen and the places of expert clinics, per department and month. */
export async function clinicMonthSums(t: Tx, from: LocalDate, to: LocalDate, off: DaysOff): Promise<MonthSum[]> {
  const [weekend, holiday] = [isOn(off.weekend), isOn(off.holiday)];
  const { rows: held } = await sql<Record<string, number> & { department: string; month: string }>`
    select s.department_id as department, to_char(s.date, 'YYYY-MM') as month, count(*)::integer as held,
      (count(*) filter (where ${isNewKind}))::integer as "newKinds",
      (count(*) filter (where ${weekend} or ${holiday} or ${isEvening}))::integer as elastic,
      (count(*) filter (where ${weekend}))::integer as weekend, (count(*) filter (where ${holiday}))::integer as holiday,
      (count(*) filter (where ${isEvening}))::integer as evening,
      (count(*) filter (where s.clinic_kind = 'anaesthesia'))::integer as anaesthesia,
      (count(*) filter (where s.clinic_kind = 'pain'))::integer as pain,
      (count(*) filter (where s.clinic_kind = 'pharmacy'))::integer as pharmacy,
      (count(*) filter (where s.clinic_kind = 'laboratory'))::integer as laboratory,
      (count(*) filter (where s.clinic_kind = 'health_management'))::integer as health_management,
      (count(*) filter (where s.clinic_kind = 'nursing'))::integer as nursing
    from booking.v_clinic s
    join (select distinct session_id from queue.v_visit where hospital_id = ${t.scope.hospital}
      and started_at >= ${atLocal(from, '00:00')} and started_at < ${atLocal(addDays(to, 1), '00:00')}) v
      on v.session_id = s.session_id
    where s.hospital_id = ${t.scope.hospital} and s.date between ${from} and ${to}
    group by 1, 2`.execute(t.db);
  const { rows: expert } = await sql<{
    department: string;
    month: string;
    places: number;
    first: number;
    again: number;
  }>`
    select department_id as department, to_char(date, 'YYYY-MM') as month, sum(capacity)::integer as places,
      coalesce(sum(booked) filter (where visit = 'first'), 0)::integer as first,
      coalesce(sum(booked) filter (where visit = 'return'), 0)::integer as again
    from booking.v_slot_visit
    where hospital_id = ${t.scope.hospital} and slot_class = 'expert' and state <> 'planned' and date between ${from} and ${to}
    group by 1, 2`.execute(t.db);
  const none = { held: 0, newKinds: 0, elastic: 0, expertPlaces: 0, counts: {} };
  return [
    ...held.map(({ department, month, held: sessions = 0, newKinds = 0, elastic = 0, ...counts }) => ({
      ...{ department, month },
      clinics: { ...none, held: sessions, newKinds, elastic, counts: counts as Record<string, number> },
    })),
    ...expert.map(({ department, month, places, first, again }) => ({
      ...{ department, month },
      clinics: { ...none, expertPlaces: places, counts: { first, return: again } },
    })),
  ];
}
