/** Visits as COPY takes them, for measurements over years of a hospital: one line of text for each row. */
export interface LoadedVisit {
  id: string;
  session: string;
  appointment: string;
  patient: string;
  department: string;
  practitioner: string;
  walkIn: boolean;
  number: number;
  /** Instants as ISO text. */
  bookedAt: string;
  slot: string | null;
  checkedIn: string;
  started: string | null;
}

export const COPY_VISITS = `copy queue.encounter (hospital_id, id, session_id, appointment_id, patient_id, department_id,
  practitioner_id, channel, booked_at, slot_start, number, state, checked_in_at, called_at, calls, started_at, finished_at) from stdin`;

/** Seen and done, or absent where `started` is null. */
export function visitLine(hospital: number, v: LoadedVisit): string {
  const seen = v.started ?? '\\N';
  const state = v.started === null ? 'absent' : 'done';
  const calls = v.started === null ? 0 : 1;
  const ids = `${hospital}\t${v.id}\t${v.session}\t${v.appointment}\t${v.patient}\t${v.department}\t${v.practitioner}`;
  const told = `${v.walkIn ? 'walk_in' : 'mobile'}\t${v.bookedAt}\t${v.slot ?? '\\N'}\t${v.number}\t${state}`;
  return `${ids}\t${told}\t${v.checkedIn}\t${seen}\t${calls}\t${seen}\t${seen}\n`;
}
