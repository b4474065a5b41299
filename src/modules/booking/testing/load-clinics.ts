/** Clinics and their places as COPY takes them, for measurements over years of a hospital: one line of text for each row. */
export interface LoadedSession {
  id: string;
  practitioner: string;
  department: string;
  place: string;
  date: string;
  period: 'am' | 'pm' | 'evening';
  startsAt: string;
  endsAt: string;
  slotClass: 'ordinary' | 'expert';
  kind: string;
  state: 'planned' | 'open' | 'closed';
  total: number;
  booked: number;
}

export interface LoadedSlot {
  id: string;
  session: string;
  startsAt: string;
  capacity: number;
  booked: number;
  share: 'onsite' | 'online' | 'tier';
  visit: 'any' | 'first' | 'return';
  added: boolean;
}

export const COPY_SESSIONS = `copy booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
  ends_at, slot_class, clinic_kind, fee_fen, state, total, free, booked, walk_in_limit, next_number) from stdin`;

export function sessionLine(hospital: number, s: LoadedSession): string {
  const where = `${hospital}\t${s.id}\t${s.practitioner}\t${s.department}\t${s.place}\t${s.date}\t${s.period}`;
  const what = `${s.startsAt}\t${s.endsAt}\t${s.slotClass}\t${s.kind}\t1500\t${s.state}`;
  return `${where}\t${what}\t${s.total}\t${s.total - s.booked}\t${s.booked}\t99\t${s.total + 1}\n`;
}

export const COPY_SLOTS = `copy booking.slot (hospital_id, id, session_id, starts_at, capacity, booked, free_numbers, share, visit, added)
  from stdin`;

export function slotLine(hospital: number, l: LoadedSlot): string {
  const free = Array.from({ length: l.capacity - l.booked }, (_, n) => n + 1).join(',');
  return `${hospital}\t${l.id}\t${l.session}\t${l.startsAt}\t${l.capacity}\t${l.booked}\t{${free}}\t${l.share}\t${l.visit}\t${l.added}\n`;
}
