import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AppointmentState } from '../domain/session.ts';
import { hospitalOf } from './hospital-of.ts';

const MARKS = {
  arrived: { from: ['booked'], column: 'arrived_at' },
  fulfilled: { from: ['arrived'], column: 'fulfilled_at' },
  no_show: { from: ['booked', 'arrived'], column: 'no_show_at' },
} as const satisfies Partial<Record<AppointmentState, { from: readonly AppointmentState[]; column: string }>>;

export type Mark = keyof typeof MARKS;

/** Brings an appointment to `mark` if its state allows; answers its new version, or null when it does not. */
export async function markAppointment(t: Tx, id: string, mark: Mark, now: Instant): Promise<number | null> {
  const { from, column } = MARKS[mark];
  if (mark === 'no_show') await lockSessionOf(t, id);
  const { rows } = await t.client.query<{ version: number }>(
    `update booking.appointment set state = $3, ${column} = $5, version = version + 1
     where hospital_id = $1 and id = $2 and state = any($4::text[]) returning version`,
    [hospitalOf(t), id, mark, from, now],
  );
  return rows[0]?.version ?? null;
}

// No-shows are marked while a session closes, which takes its lock next: taken first here, it cannot meet a cancel
// coming the other way.
async function lockSessionOf(t: Tx, appointment: string): Promise<void> {
  await t.client.query(
    `select id from booking.session where hospital_id = $1
       and id = (select session_id from booking.appointment where hospital_id = $1 and id = $2) for no key update`,
    [hospitalOf(t), appointment],
  );
}
