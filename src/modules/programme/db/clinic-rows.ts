import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type DaysOff, isEvening, isNewKind, isOn } from './clinic-sums.ts';

export interface ClinicRow {
  session: string;
  date: LocalDate;
  startsAt: Instant;
  endsAt: Instant;
  department: string;
  practitioner: string;
  practitionerName: string;
  kind: string;
  weekend: boolean;
  holiday: boolean;
  evening: boolean;
  visits: number;
  first: number;
  again: number;
}

export interface ClinicFilter {
  no: number;
  from: LocalDate;
  to: LocalDate;
  department: string | null;
  off: DaysOff;
  lang: 'zh' | 'en';
  after: { date: LocalDate; session: string } | null;
  limit: number;
}

/** The clinics in the numerator of indicator 4, 8 or 11, the latest first; rows come after the cursor's. */
export async function clinicRows(t: Tx, f: ClinicFilter): Promise<ClinicRow[]> {
  const [weekend, holiday] = [isOn(f.off.weekend), isOn(f.off.holiday)];
  const after = f.after ?? { date: '3000-01-01', session: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  const counted =
    f.no === 4
      ? sql`s.slot_class = 'expert' and s.state <> 'planned' and b.first + b.again > 0`
      : f.no === 8
        ? sql`v.visits > 0 and ${isNewKind}`
        : sql`v.visits > 0 and (${weekend} or ${holiday} or ${isEvening})`;
  const { rows } = await sql<ClinicRow>`
    select s.session_id as session, s.date, s.starts_at as "startsAt", s.ends_at as "endsAt", s.department_id as department,
      s.practitioner_id as practitioner, case when ${f.lang} = 'en' then p.name_en else p.name_zh end as "practitionerName",
      s.clinic_kind as kind, ${weekend} as weekend, ${holiday} as holiday, ${isEvening} as evening, v.visits, b.first, b.again
    from booking.v_clinic s
    join catalog.v_practitioner p on p.hospital_id = s.hospital_id and p.practitioner_id = s.practitioner_id
    cross join lateral (select count(*)::integer as visits from queue.v_visit v where v.hospital_id = s.hospital_id
      and v.session_id = s.session_id and v.started_at is not null) v
    cross join lateral (select coalesce(sum(l.booked) filter (where l.visit = 'first'), 0)::integer as first,
        coalesce(sum(l.booked) filter (where l.visit = 'return'), 0)::integer as again
      from booking.v_slot_visit l where l.hospital_id = s.hospital_id and l.session_id = s.session_id) b
    where s.hospital_id = ${t.scope.hospital} and s.date between ${f.from} and ${f.to}
      and (s.date, s.session_id) < (${after.date}::date, ${after.session}::uuid)
      and (${f.department}::uuid is null or s.department_id = ${f.department}::uuid) and ${counted}
    order by s.date desc, s.session_id desc limit ${f.limit}`.execute(t.db);
  return rows;
}
