import type { DoorContext } from '#platform/http/route.ts';

export interface Paused {
  session: string;
  department: string;
  practitioner: string;
  dates: string[];
  period: string;
}

/** A paused half day of a coming day that nobody waits for: it has nothing to book, so it can be waited for. */
export async function pausedHalfDay(d: DoorContext): Promise<Paused> {
  const [row] = await d.rows<Omit<Paused, 'dates'> & { date: string }>(
    `select s.id as session, s.department_id as department, s.practitioner_id as practitioner, s.date::text as date, s.period
     from booking.session s
     where s.hospital_id = $1 and s.state = 'open' and s.booked = 0 and s.held = 0
       and s.starts_at between $2::timestamptz + interval '3 days' and $2::timestamptz + interval '12 days'
       and not exists (select 1 from booking.waitlist w
         where w.hospital_id = $1 and w.department_id = s.department_id and w.date = s.date)
       and not exists (
         select 1 from booking.appointment a where a.hospital_id = $1 and a.patient_id = $3 and a.date = s.date)
     order by s.starts_at, s.id limit 1`,
    [d.hospital, d.now, d.patient],
  );
  if (!row) throw new Error('the door hospital has no half day to wait for');
  await d.send('booking.rota', 'POST', `/api/h/${d.hospital}/booking/sessions/${row.session}/pause`, {});
  const { date, ...rest } = row;
  return { ...rest, dates: [date] };
}

/** An entry of the insider's patient; with `offered`, the session goes on and has a place for it. */
export async function ownEntry(d: DoorContext, offered = false): Promise<string> {
  const { session, ...body } = await pausedHalfDay(d);
  const path = `/api/h/${d.hospital}/booking/waitlist`;
  const answer = await d.send('booking.book.self', 'POST', path, { ...body, patient: d.patient });
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  if (offered) await d.send('booking.rota', 'POST', `/api/h/${d.hospital}/booking/sessions/${session}/resume`, {});
  return (answer.body as { items: { id: string }[] }).items[0]?.id ?? '';
}
