import { sql } from 'kysely';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { SlotCursor } from '../domain/slot-cursor.ts';

export interface SlotRow {
  slot: string;
  date: LocalDate;
  startsAt: Instant;
  department: string;
  places: number;
  used: number;
}

export interface SlotFilter {
  from: LocalDate;
  to: LocalDate;
  department: string | null;
  after: SlotCursor | null;
  limit: number;
}

/** The tier places behind indicator 2, the last first; rows come after the cursor's. Day by day, as sessions are indexed. */
export async function slotRows(t: Tx, f: SlotFilter): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select slot_id as slot, date, starts_at as "startsAt", department_id as department, capacity as places, booked as used
    from booking.v_slot_share
    where hospital_id = ${t.scope.hospital} and date between ${f.from}::date and ${f.after?.date ?? f.to}::date
      and share = 'tier' and state <> 'planned' and not added and not copied
      and (${f.department}::uuid is null or department_id = ${f.department}::uuid)
      and (${f.after === null} or (date, starts_at, slot_id)
        < (${f.after?.date ?? null}::date, ${f.after?.startsAt ?? null}::timestamptz, ${f.after?.slot ?? null}::uuid))
    order by date desc, starts_at desc, slot_id desc
    limit ${f.limit}`.execute(t.db);
  return rows;
}
