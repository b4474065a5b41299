import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ByShare, SessionState, SlotClass } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

export interface MonthAsk {
  from: LocalDate;
  to: LocalDate;
  department: string | null;
  slotClass: SlotClass | null;
  name: string | null;
}

/**
 * One page of the doctors who have a session in these days, in the order of the directory, and how many there are on all
 * pages. A name is found by part of it in Chinese, by its spelling without blanks, or by the first letters of that.
 */
export async function doctorsOfMonth(
  t: Tx,
  ask: MonthAsk,
  page: { size: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const { rows } = await t.client.query<{ id: string; total: number }>(
    `select p.practitioner_id as id, (count(*) over ())::integer as total
     from catalog.v_practitioner p
     join catalog.v_department d on d.hospital_id = p.hospital_id and d.department_id = p.department_id
     where p.hospital_id = $1
       and ($6::text is null or position($6 in p.name_zh) > 0
         or position(lower($6) in lower(replace(p.name_en, ' ', ''))) > 0
         or lower(regexp_replace(p.name_en, '(\\S)\\S*\\s*', '\\1', 'g')) like lower($7::text) || '%')
       and ($4::uuid is null or p.practitioner_id in (select practitioner_id from booking.session
         where hospital_id = $1 and department_id = $4 and date between $2 and $3))
       and exists (select from booking.session s
         where s.hospital_id = $1 and s.practitioner_id = p.practitioner_id and s.date between $2 and $3 and s.total > 0
           and ($4::uuid is null or s.department_id = $4) and ($5::text is null or s.slot_class = $5))
     order by d.position, d.code, p.practitioner_id limit $8 offset $9`,
    [
      hospitalOf(t),
      ask.from,
      ask.to,
      ask.department,
      ask.slotClass,
      ask.name?.replaceAll(' ', '') ?? null,
      // Letters only: what stands for "anything" in a pattern is no first letter of a name.
      ask.name && /^\p{L}+$/u.test(ask.name) ? ask.name : null,
      page.size,
      page.offset,
    ],
  );
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
}

export interface MonthCell {
  practitioner: string;
  department: string;
  date: LocalDate;
  total: number;
  /** Of the open sessions. */
  freeByShare: ByShare;
  state: SessionState;
}

/** The days of these doctors, from the kept counts of the sessions that are not over; no slot is looked at. */
export async function monthCells(t: Tx, doctors: readonly string[], ask: MonthAsk, now: Instant): Promise<MonthCell[]> {
  const open = `filter (where state = 'open')`;
  const { rows } = await t.client.query<Omit<MonthCell, 'freeByShare'> & ByShare>(
    `select practitioner_id as practitioner, department_id as department, date, sum(total)::integer as total,
       coalesce(sum(free_onsite) ${open}, 0)::integer as onsite, coalesce(sum(free_tier) ${open}, 0)::integer as tier,
       coalesce(sum(free - free_onsite - free_tier) ${open}, 0)::integer as online,
       case when bool_or(state = 'open') then 'open' when bool_or(state = 'planned') then 'planned'
         when bool_or(state = 'paused') then 'paused' else 'closed' end as state
     from booking.session
     where hospital_id = $1 and practitioner_id = any($2::uuid[]) and date between $3 and $4 and ends_at > $5 and total > 0
       and ($6::uuid is null or department_id = $6) and ($7::text is null or slot_class = $7)
     group by practitioner_id, department_id, date`,
    [hospitalOf(t), doctors, ask.from, ask.to, now, ask.department, ask.slotClass],
  );
  return rows.map(({ onsite, online, tier, ...cell }) => ({ ...cell, freeByShare: { onsite, online, tier } }));
}
