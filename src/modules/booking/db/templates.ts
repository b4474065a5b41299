import { addDays, type Instant, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { hospitalOf } from './hospital-of.ts';

/** The week of this hospital, or of one department, in week order. */
export async function templatesOf(t: Tx, department?: string): Promise<Template[]> {
  const { rows } = await t.client.query<Template>(
    `select id, practitioner_id as practitioner, department_id as department, place_id as place, weekday, period,
       to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, minutes_per_slot as "minutesPerSlot",
       capacity, walk_in_limit as "walkInLimit", fee_fen as fee, slot_class as "slotClass", active,
       valid_from as "from", valid_until as until, clinic_kind as "clinicKind", only_on as "onlyOn"
     from booking.template where hospital_id = $1 and ($2::uuid is null or department_id = $2)
     order by weekday, starts, id`,
    [hospitalOf(t), department ?? null],
  );
  return rows;
}

/** Inserts templates by one statement; throws the constraint booking_template_once on a second equal one. */
export async function insertTemplates(t: Tx, list: readonly Template[], now: Instant): Promise<void> {
  const column = <K extends keyof Template>(name: K) => list.map((item) => item[name]);
  await t.client.query(
    `insert into booking.template (hospital_id, id, practitioner_id, department_id, place_id, weekday, period, starts, ends,
       minutes_per_slot, capacity, walk_in_limit, fee_fen, slot_class, valid_from, clinic_kind, only_on,
       valid_until, created_at)
     select $1, a.*, $2 from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::integer[], $8::text[], $9::time[],
       $10::time[], $11::integer[], $12::integer[], $13::integer[], $14::integer[], $15::text[], $16::date[],
       $17::text[], $18::date[], $19::date[]) as a`,
    [
      hospitalOf(t),
      now,
      column('id'),
      column('practitioner'),
      column('department'),
      column('place'),
      column('weekday'),
      column('period'),
      column('starts'),
      column('ends'),
      column('minutesPerSlot'),
      column('capacity'),
      column('walkInLimit'),
      column('fee'),
      column('slotClass'),
      list.map((item) => item.onlyOn ?? item.from ?? null),
      list.map((item) => item.clinicKind ?? 'ordinary'),
      list.map((item) => item.onlyOn ?? null),
      list.map((item) => item.onlyOn ?? item.until ?? null),
    ],
  );
}

/** Ends a rule before `from`; false when it is not there or ended before that already. */
export async function endTemplate(t: Tx, id: string, from: LocalDate): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update booking.template set valid_until = $3 where hospital_id = $1 and id = $2
       and (valid_until is null or valid_until >= $4)`,
    [hospitalOf(t), id, addDays(from, -1), from],
  );
  return rowCount === 1;
}
