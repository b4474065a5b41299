import { localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { calledToday, waitingToday } from './door-fixtures.ts';

const base = (d: DoorContext) => `/api/h/${d.hospital}/queue/desk`;

export async function heldToday(d: DoorContext): Promise<string> {
  const { encounter } = await waitingToday(d);
  await d.send('queue.triage', 'POST', `${base(d)}/encounters/${encounter}/hold`, { reason: 'meal' });
  return encounter;
}

export async function absentToday(d: DoorContext): Promise<string> {
  const { encounter } = await calledToday(d);
  await d.send('queue.doctor', 'POST', `/api/h/${d.hospital}/queue/encounters/${encounter}/absent`);
  return encounter;
}

/** Somebody who waits, and another session of the department that is held now. */
export async function movable(d: DoorContext): Promise<{ encounter: string; from: string; to: string }> {
  const { encounter, session: from } = await waitingToday(d);
  const [other] = await d.rows<{ id: string }>(
    `select o.id from booking.session s join booking.session o on o.hospital_id = s.hospital_id
       and o.department_id = s.department_id and o.date = s.date and o.id <> s.id
     where s.hospital_id = $1 and s.id = $2 and o.state = 'open' and o.ends_at > $3 and o.joint_of is null limit 1`,
    [d.hospital, from, d.now],
  );
  if (!other) throw new Error('door fixture of queue: the department has one doctor only');
  return { encounter, from, to: other.id };
}

/** A session of today, and a room of its waiting area in which nobody sees patients. */
export async function freeRoom(d: DoorContext): Promise<{ session: string; place: string }> {
  const [row] = await d.rows<{ session: string; place: string }>(
    `select s.id as session, r.place_id as place from booking.session s
     join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
     join catalog.place r on r.hospital_id = p.hospital_id and r.waiting_id = p.waiting_id and r.kind = 'room'
     where s.hospital_id = $1 and s.date = $2 and s.state = 'open' and s.joint_id is null
       and not exists (select from booking.session o where o.hospital_id = $1 and o.date = $2 and o.place_id = r.place_id
         and o.id <> s.id and o.state <> 'closed' and o.starts_at < s.ends_at and s.starts_at < o.ends_at)
     order by s.starts_at, s.id, r.place_id limit 1`,
    [d.hospital, localDate(d.now)],
  );
  if (!row) throw new Error('door fixture of queue: no free room');
  return row;
}
