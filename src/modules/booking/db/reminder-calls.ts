import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { hospitalOf } from './hospital-of.ts';

export type CallOutcome = 'reached' | 'no_answer';

export interface CallsMade {
  appointment: string;
  reached: boolean;
  tries: number;
}

/** False when this hospital has no such appointment. */
export async function insertReminderCall(
  t: Tx,
  call: { id: string; appointment: string; outcome: CallOutcome; by: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into booking.reminder_call (hospital_id, id, appointment_id, outcome, called_at, called_by)
     select hospital_id, $2, id, $4, $5, $6 from booking.appointment where hospital_id = $1 and id = $3`,
    [hospitalOf(t), call.id, call.appointment, call.outcome, now, call.by],
  );
  return rowCount === 1;
}

/** Who was called about these appointments. */
export async function callsMade(t: Tx, appointments: readonly string[]): Promise<Map<string, CallsMade>> {
  const { rows } = await t.client.query<CallsMade>(
    `select appointment_id as appointment, bool_or(outcome = 'reached') as reached, count(*)::integer as tries
     from booking.reminder_call where hospital_id = $1 and appointment_id = any($2::uuid[]) group by appointment_id`,
    [hospitalOf(t), appointments],
  );
  return new Map(rows.map((row) => [row.appointment, row]));
}
