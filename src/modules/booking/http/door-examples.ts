import type { DoorContext } from '#platform/http/route.ts';

export interface FreeSlot {
  slot: string;
  session: string;
  department: string;
  practitioner: string;
  place: string;
  date: string;
}

/** A free slot of a coming day on which the insider's patient has nothing yet. Each call may give another one. */
export async function freeSlot(d: DoorContext): Promise<FreeSlot> {
  const [row] = await d.rows<FreeSlot>(
    `select l.id as slot, s.id as session, s.department_id as department, s.practitioner_id as practitioner,
       s.place_id as place, s.date::text as date
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = $1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.share = 'online' and l.visit = 'any'
       and l.starts_at > $2::timestamptz + interval '1 day' and l.starts_at < $2::timestamptz + interval '12 days'
       and not exists (
         select 1 from booking.appointment a where a.hospital_id = $1 and a.patient_id = $3 and a.date = s.date)
     order by l.starts_at, l.id limit 1`,
    [d.hospital, d.now, d.patient],
  );
  if (!row) throw new Error('the door hospital has no free slot');
  return row;
}

/** A fresh appointment of the insider's patient. */
export async function ownAppointment(d: DoorContext): Promise<string> {
  const { slot } = await freeSlot(d);
  const path = `/api/h/${d.hospital}/booking/appointments`;
  return idOf(await d.send('booking.book.self', 'POST', path, { slot, patient: d.patient }));
}

export async function ownHold(d: DoorContext): Promise<string> {
  const { slot } = await freeSlot(d);
  const path = `/api/h/${d.hospital}/booking/holds`;
  return idOf(await d.send('booking.book.self', 'POST', path, { slot, patient: d.patient }));
}

/** A session of a coming day without any appointment, so that a change of it hurts nobody. */
export async function quietSession(
  d: DoorContext,
  state: 'open' | 'paused' = 'open',
): Promise<{ id: string; place: string }> {
  const [row] = await d.rows<{ id: string; place: string }>(
    `select s.id, s.place_id as place from booking.session s
     where s.hospital_id = $1 and s.state = 'open' and s.booked = 0 and s.held = 0 and s.slot_class <> 'expert'
       and s.starts_at > $2::timestamptz + interval '8 days'
     order by s.starts_at desc, s.id limit 1`,
    [d.hospital, d.now],
  );
  if (!row) throw new Error('the door hospital has no quiet session');
  if (state === 'paused')
    await d.send('booking.rota', 'POST', `/api/h/${d.hospital}/booking/sessions/${row.id}/pause`, {});
  return row;
}

/** An open session of today that is not over and in which the patient has no walk-in ticket. */
export async function walkInSession(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select s.id from booking.session s
     where s.hospital_id = $1 and s.state = 'open' and s.ends_at > $2 and s.walk_ins < s.walk_in_limit
       and not exists (select 1 from booking.appointment a
         where a.hospital_id = $1 and a.session_id = s.id and a.patient_id = $3 and a.channel = 'walk_in')
     order by s.starts_at, s.id limit 1`,
    [d.hospital, d.now, d.patient],
  );
  if (!row) throw new Error('the door hospital has no session for a walk-in');
  return row.id;
}

function idOf(answer: { status: number; body: unknown }): string {
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}

/** A rule of the week that has no end yet, as a body for its change. */
export async function openTemplate(d: DoorContext): Promise<{ id: string } & Record<string, unknown>> {
  const [row] = await d.rows<{ id: string }>(
    `select id, place_id as place, weekday, period, to_char(starts, 'HH24:MI') as start, to_char(ends, 'HH24:MI') as "end",
       minutes_per_slot as "minutesPerSlot", capacity, fee_fen as fee
     from booking.template where hospital_id = $1 and valid_until is null order by id limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no rule of the week');
  return row;
}
