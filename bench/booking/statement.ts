import { randomUUID } from 'node:crypto';
import { sqlId } from '../support/ids.ts';

/**
 * The least a booking can be: take the slot's first free number and write the appointment, one statement, no session
 * counter, no rule, no event, no audit. $1 appointment, $2 slot, $3 patient; conditions and constraints as everywhere.
 */
export const BARE = bareSql('$1', '$2', '$3');

export function bareSql(appointment: string, slot: string, patient: string): string {
  return `with taken as (
      update booking.slot set booked = booked + 1, free_numbers = free_numbers[2:]
      where hospital_id = 1 and id = ${slot} and cardinality(free_numbers) > 0
      returning id, session_id, starts_at, booked, extract(epoch from starts_at at time zone 'Asia/Shanghai')::integer % 86400 as second, capacity)
    insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id, practitioner_id,
      date, starts_at, number, channel, state, booked_at, booked_by)
    select 1, ${appointment}, session_id, id, ${patient}, ${sqlId('other', '1')}, session_id, starts_at::date, starts_at,
      (second - 28800) / 300 * capacity + booked, 'mobile', 'booked', starts_at, 'bench' from taken returning number`;
}

export const newAppointment = (): string => randomUUID();
