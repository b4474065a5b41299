import { atLocal, type LocalDate } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';

interface Rows {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** Another session of the same doctor on the same day, in a room that may be another. */
export async function laterSession<S extends { id: string; room: string }>(
  app: Rows,
  session: S,
  date: LocalDate,
  { start = '13:00', end = '17:00', room = session.room } = {},
): Promise<S> {
  const id = newId();
  await app.rows(
    `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
       ends_at, slot_class, fee_fen, state, total, free, walk_in_limit, next_number)
     select hospital_id, $2, practitioner_id, department_id, $3, date, 'pm', $4, $5, slot_class, fee_fen, 'open', 0, 0, 500, 1
     from booking.session where id = $1`,
    [session.id, id, room, atLocal(date, start), atLocal(date, end)],
  );
  return { ...session, id, room };
}
