import type { DoorContext } from '#platform/http/route.ts';

const base = (d: DoorContext) => `/api/h/${d.hospital}/triage/handovers`;

export async function someDepartments(d: DoorContext): Promise<[string, string]> {
  const rows = await d.rows<{ id: string }>(
    `select department_id as id from catalog.department where hospital_id = $1 and active order by position, department_id limit 2`,
    [d.hospital],
  );
  const [one, two] = rows;
  if (!one || !two) throw new Error('door fixture of triage: two departments are needed');
  return [one.id, two.id];
}

/** A hand-over that the insider answers for. */
export async function ownHandover(d: DoorContext): Promise<{ id: string; version: number }> {
  const [department] = await someDepartments(d);
  const body = { kind: 'first_asked', need: '问路', department };
  return (await d.send('triage.handover', 'POST', base(d), body)).body;
}

/** One that another member of staff has passed on. */
export async function offeredHandover(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await ownHandover(d);
  const [, department] = await someDepartments(d);
  const body = { version, department, reason: 'other_specialty' };
  const passed = (await d.send('triage.handover', 'POST', `${base(d)}/${id}/pass`, body)).body as { version: number };
  // As if a colleague had been asked: nobody accepts what they passed on themselves.
  await d.rows(`update triage.handover set holder = gen_random_uuid() where hospital_id = $1 and id = $2`, [
    d.hospital,
    id,
  ]);
  return { id, version: passed.version };
}
