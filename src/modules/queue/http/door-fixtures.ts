import { localDate } from '#kernel/instant.ts';
import { sampleRegistration } from '#modules/identity/public.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

/** Where the door tests find, or bring about through the public routes, the state that a route needs. */
interface Standing {
  encounter: string;
  session: string;
  state: string;
}

/** An appointment of the insider's patient that may be checked in now. */
export async function bookedToday(d: DoorContext): Promise<string> {
  const [waiting] = await d.rows<{ id: string }>(
    `select a.id from booking.appointment a join booking.session s on s.hospital_id = a.hospital_id and s.id = a.session_id
     where a.hospital_id = $1 and a.patient_id = $2 and a.state = 'booked' and a.date = $3 and s.state = 'open' limit 1`,
    [d.hospital, d.patient, localDate(d.now)],
  );
  if (waiting) return waiting.id;
  const [session] = await d.rows<{ id: string }>(
    `select s.id from booking.session s
     where s.hospital_id = $1 and s.date = $2 and s.state = 'open' and s.walk_ins < s.walk_in_limit
       and s.starts_at <= $3::timestamptz + interval '1 hour' and s.ends_at > $3
       and not exists (select from booking.appointment a where a.hospital_id = $1 and a.session_id = s.id
         and a.patient_id = $4 and a.state in ('booked', 'arrived'))
     order by s.starts_at, s.id limit 1`,
    [d.hospital, localDate(d.now), d.now, d.patient],
  );
  return walkIn(d, need(session, 'no open session now').id);
}

/** Somebody who waits in the insider doctor's session, with nobody called or in the room. */
export async function waitingToday(d: DoorContext): Promise<Standing> {
  const session = await ownSession(d);
  let people = await standing(d, session);
  for (const p of people) {
    if (p.state === 'in_room') await act(d, p, 'finish');
    if (p.state === 'called') await act(d, p, 'absent');
    if (p.state === 'held') await release(d, p);
  }
  people = await standing(d, session);
  const there = people.find((p) => p.state === 'waiting');
  if (there) return there;
  const absent = people.find((p) => p.state === 'absent' || p.state === 'away');
  const appointment = absent?.appointment ?? (await walkIn(d, session));
  need2xx(await d.send('queue.desk', 'POST', `/api/h/${d.hospital}/queue/desk/check-ins`, { appointment }));
  return need(
    (await standing(d, session)).find((p) => p.state === 'waiting'),
    'nobody waits',
  );
}

export async function calledToday(d: DoorContext): Promise<Standing> {
  const session = await ownSession(d);
  const there = (await standing(d, session)).find((p) => p.state === 'called');
  if (there) return there;
  const waiting = await waitingToday(d);
  need2xx(await d.send('queue.doctor', 'POST', `/api/h/${d.hospital}/queue/sessions/${session}/call-next`));
  return waiting;
}

export async function inRoomToday(d: DoorContext): Promise<Standing> {
  const there = (await standing(d, await ownSession(d))).find((p) => p.state === 'in_room');
  if (there) return there;
  const called = await calledToday(d);
  await act(d, called, 'start');
  return called;
}

/** The insider doctor's session with nobody in the room and nobody still to come. */
export async function sessionToClose(d: DoorContext): Promise<string> {
  const { session } = await waitingToday(d);
  await d.rows(
    `update booking.appointment set state = 'no_show', no_show_at = $3
     where hospital_id = $1 and session_id = $2 and state = 'booked'`,
    [d.hospital, session, d.now],
  );
  return session;
}

/** A waiting area of the hospital. */
export async function someWaitingArea(d: DoorContext): Promise<string> {
  const [place] = await d.rows<{ id: string }>(
    `select place_id as id from catalog.place where hospital_id = $1 and kind = 'waiting' order by place_id limit 1`,
    [d.hospital],
  );
  return need(place, 'no waiting area').id;
}

async function ownSession(d: DoorContext): Promise<string> {
  // A nurse has no session: theirs is the doctor's.
  const doctor = d.actor.kind === 'staff' && d.actor.practitioner ? d.actor : await d.holderOf('queue.doctor');
  const practitioner = doctor.kind === 'staff' ? doctor.practitioner : null;
  const [session] = await d.rows<{ id: string }>(
    `select id from booking.session
     where hospital_id = $1 and practitioner_id = $2 and date = $3 and state = 'open' and ends_at > $4
     order by starts_at limit 1`,
    [d.hospital, practitioner, localDate(d.now), d.now],
  );
  return need(session, 'the doctor has no open session today').id;
}

async function standing(d: DoorContext, session: string): Promise<(Standing & { appointment: string })[]> {
  return d.rows(
    `select id as encounter, session_id as session, appointment_id as appointment, state from queue.encounter
     where hospital_id = $1 and session_id = $2 order by number`,
    [d.hospital, session],
  );
}

async function walkIn(d: DoorContext, session: string): Promise<string> {
  const give = (patient: string) =>
    d.send('booking.desk', 'POST', `/api/h/${d.hospital}/booking/desk/walk-ins`, { session, patient });
  let answer = await give(d.patient);
  // Moved to another line by an earlier door: somebody else comes.
  if ((answer.body as { code?: string }).code === 'booking.walk_in_exists') {
    const path = `/api/h/${d.hospital}/identity/desk/patients`;
    const made = await d.send('identity.patient.register', 'POST', path, sampleRegistration(newId()));
    answer = await give((made.body as { id: string }).id);
  }
  need2xx(answer);
  return (answer.body as { id: string }).id;
}

async function act(d: DoorContext, p: Standing, word: string): Promise<void> {
  need2xx(await d.send('queue.doctor', 'POST', `/api/h/${d.hospital}/queue/encounters/${p.encounter}/${word}`));
}

async function release(d: DoorContext, { encounter }: Standing): Promise<void> {
  need2xx(await d.send('queue.triage', 'POST', `/api/h/${d.hospital}/queue/desk/encounters/${encounter}/release`));
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`door fixture of queue: ${what}`);
  return value;
}

function need2xx(answer: { status: number; body: unknown }): void {
  if (answer.status >= 300) throw new Error(`door fixture of queue: ${answer.status} ${JSON.stringify(answer.body)}`);
}
