import { addDays, localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';

/** A session of the house, for routes that only read: nobody's day is spent on it. */
export async function someSession(d: DoorContext): Promise<{ department: string; practitioner: string; date: string }> {
  const [row] = await d.rows<{ department: string; practitioner: string; date: string }>(
    `select department_id as department, practitioner_id as practitioner, date::text as date from booking.session
     where hospital_id = $1 and state = 'open' order by starts_at, id limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no session');
  return row;
}

/** A coming session to which the caller may add: their own where they are a doctor. */
export async function ownComingSession(d: DoorContext): Promise<{ id: string; start: string }> {
  const practitioner = d.actor.kind === 'staff' ? d.actor.practitioner : null;
  const [row] = await d.rows<{ id: string; start: string }>(
    `select id, to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI') as start from booking.session
     where hospital_id = $1 and state = 'open' and starts_at > $2::timestamptz + interval '1 day'
       and ($3::uuid is null or practitioner_id = $3) and added = 0 order by starts_at, id limit 1`,
    [d.hospital, d.now, practitioner],
  );
  if (!row) throw new Error('the door hospital has no session to add to');
  return row;
}

/** A rota of one department in this state, written anew for days that nobody has written yet. */
export async function rotaIn(d: DoorContext, state: 'draft' | 'submitted'): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `with free as (
       select department_id as department from booking.session s where s.hospital_id = $1
         and not exists (select from booking.rota r where r.hospital_id = $1 and r.department_id = s.department_id
           and r.state = 'draft')
       order by department_id limit 1)
     insert into booking.rota (hospital_id, id, department_id, from_date, to_date, state, submitted_by)
     select $1, gen_random_uuid(), department, $2, $2, $3, case when $3 = 'submitted' then 'somebody else' end from free
     returning id`,
    [d.hospital, addDays(localDate(d.now), 40), state],
  );
  if (!row) throw new Error('the door hospital has no department for a rota');
  return row.id;
}
