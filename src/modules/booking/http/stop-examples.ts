import type { DoorContext } from '#platform/http/route.ts';

interface Half {
  session: string;
  practitioner: string;
  slot: string;
}

/** A coming half day of this class without a booking, and a free place of it. */
export async function halfDay(d: DoorContext, slotClass: 'ordinary' | 'expert' = 'ordinary'): Promise<Half> {
  const [row] = await d.rows<Half>(
    `select s.id as session, s.practitioner_id as practitioner, l.id as slot
     from booking.session s join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     where s.hospital_id = $1 and s.state = 'open' and s.booked = 0 and s.held = 0 and s.joint_id is null
       and (s.slot_class = 'expert') = ($3 = 'expert')
       and l.share = 'online' and s.starts_at between $2::timestamptz + interval '2 days' and $2::timestamptz + interval '12 days'
       and not exists (select from booking.stop_request r where r.hospital_id = $1 and r.session_id = s.id)
       and not exists (select from booking.appointment a where a.hospital_id = $1 and a.patient_id = $4 and a.date = s.date
         and (a.practitioner_id = s.practitioner_id or a.department_id <> s.department_id) and a.state in ('booked', 'arrived'))
     order by s.starts_at, s.id, l.starts_at limit 1`,
    [d.hospital, d.now, slotClass, d.patient],
  );
  if (!row) throw new Error('the door hospital has no such half day');
  return row;
}

const stopping = { cause: 'ill', reason: '医生发烧' } as const;

export const stopExample = async (d: DoorContext) => ({
  params: { id: (await halfDay(d)).session },
  body: { ...stopping, offerNext: false },
});

export const askExample = async (d: DoorContext) => ({
  params: { id: (await halfDay(d, 'expert')).session },
  body: stopping,
});

/** A clinic of the doctor who walks in. */
export async function ownClinicExample(d: DoorContext) {
  const doctor = d.actor.kind === 'staff' ? d.actor.practitioner : null;
  const [row] = await d.rows<{ id: string }>(
    `select s.id from booking.session s where s.hospital_id = $1 and s.practitioner_id = $3 and s.state = 'open'
       and s.starts_at > $2 and not exists (
         select from booking.stop_request r where r.hospital_id = $1 and r.session_id = s.id and r.state = 'asked')
     order by s.starts_at limit 1`,
    [d.hospital, d.now, doctor],
  );
  if (!row) throw new Error('the doctor at the door has no clinic');
  return { params: { id: row.id }, body: stopping };
}

/** A request that waits, by another person than the one at the door. */
export async function openRequest(d: DoorContext): Promise<string> {
  const { session } = await halfDay(d, 'expert');
  const path = `/api/h/${d.hospital}/booking/sessions/${session}/stop-requests`;
  return idOf(await d.send('booking.rota', 'POST', path, stopping));
}

/** A stopped clinic in which the insider's patient had a place: told, and not answered. */
export async function stoppedCase(d: DoorContext, offerNext = false): Promise<string> {
  const { session, slot } = await halfDay(d);
  const base = `/api/h/${d.hospital}/booking`;
  idOf(await d.send('booking.book.self', 'POST', `${base}/appointments`, { slot, patient: d.patient }));
  const stop = await d.send('booking.rota', 'POST', `${base}/sessions/${session}/stop`, { ...stopping, offerNext });
  const [row] = await d.rows<{ id: string }>(
    'select id from booking.stop_case where hospital_id = $1 and stop_id = $2 and patient_id = $3',
    [d.hospital, idOf(stop), d.patient],
  );
  if (!row) throw new Error('the stop has no case of the patient at the door');
  return row.id;
}

function idOf(answer: { status: number; body: unknown }): string {
  if (answer.status !== 201)
    throw new Error(`a door fixture was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
  return (answer.body as { id: string }).id;
}
