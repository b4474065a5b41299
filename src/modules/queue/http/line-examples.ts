import type { DoorContext } from '#platform/http/route.ts';
import { waitingToday } from './door-fixtures.ts';

/** The insider doctor's session with a line that is not stopped. */
export async function goingLine(d: DoorContext): Promise<string> {
  const { session } = await doctorsLine(d);
  if (await isStopped(d, session)) await post(d, 'queue.desk', `desk/lines/${session}/reopen`);
  return session;
}

export async function stoppedLine(d: DoorContext): Promise<string> {
  const { session } = await doctorsLine(d);
  if (!(await isStopped(d, session))) await post(d, 'queue.desk', `desk/lines/${session}/stop`, { reason: '设备检修' });
  return session;
}

/** A common line of a department of its own, with one doctor. */
export async function somePool(d: DoorContext): Promise<string> {
  const [pool] = await d.rows<{ id: string }>('select id from queue.pool where hospital_id = $1 limit 1', [d.hospital]);
  if (pool) return pool.id;
  return (await post(d, 'booking.settings', 'pools', await poolWish(d))).id as string;
}

export async function poolWish(d: DoorContext) {
  const [doctor] = await d.rows<{ id: string; department: string }>(
    `select practitioner_id as id, department_id as department from catalog.practitioner p where hospital_id = $1
       and not exists (select from queue.pool_member m where m.hospital_id = $1 and m.practitioner_id = p.practitioner_id)
     order by practitioner_id desc limit 1`,
    [d.hospital],
  );
  if (!doctor) throw new Error('door fixture of queue: no doctor');
  const name = `公共队列 ${doctor.id.slice(-6)}`;
  return { department: doctor.department, name, members: [{ practitioner: doctor.id, part: 'shares' as const }] };
}

// Whoever works at the desk has no session: any that is held by a doctor with somebody waiting will do.
async function doctorsLine(d: DoorContext): Promise<{ session: string }> {
  if (d.actor.kind === 'staff' && d.actor.practitioner !== null) return waitingToday(d);
  const [line] = await d.rows<{ session: string }>(
    'select session_id as session from queue.line where hospital_id = $1 and closed_at is null order by opened_at desc limit 1',
    [d.hospital],
  );
  if (!line) throw new Error('door fixture of queue: no open line');
  return line;
}

async function isStopped(d: DoorContext, session: string): Promise<boolean> {
  const [row] = await d.rows<{ stopped: boolean }>(
    'select stopped_at is not null as stopped from queue.line where hospital_id = $1 and session_id = $2',
    [d.hospital, session],
  );
  return row?.stopped ?? false;
}

async function post(d: DoorContext, permission: string, end: string, body: object = {}) {
  const answer = await d.send(permission, 'POST', `/api/h/${d.hospital}/queue/${end}`, body);
  if (answer.status >= 300) throw new Error(`door fixture of queue: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Record<string, unknown>;
}
