import type { DoorContext } from '#platform/http/route.ts';
import type { Draft } from '../contract-editor.ts';

const base = (d: DoorContext) => `/api/h/${d.hospital}/guidance`;

/** Ids of a few named spots of the published plan. */
export async function someSpots(d: DoorContext): Promise<string[]> {
  const rows = await d.rows<{ id: string }>(
    `select spot->>'id' as id from guidance.edition e, jsonb_array_elements(e.plan->'spots') spot
     where hospital_id = $1 and spot->>'kind' in ('help', 'pharmacy', 'blood') order by number desc, 1 limit 3`,
    [d.hospital],
  );
  return rows.map(({ id }) => id);
}

export async function someCode(d: DoorContext): Promise<string> {
  const [spot] = await someSpots(d);
  return ((await d.send('guidance.edit', 'POST', `${base(d)}/walls`, { spot })).body as { code: string }).code;
}

export async function someDraft(d: DoorContext): Promise<Draft> {
  return (await d.send('guidance.edit', 'GET', `${base(d)}/draft`)).body as Draft;
}

/** A lift that runs. */
export async function someLift(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ id: string }>(
    `select s->>'id' as id from guidance.edition e, jsonb_array_elements(e.plan->'shafts') s
     where hospital_id = $1 and s->>'kind' = 'lift' and not exists (select 1 from guidance.closure c
       where c.hospital_id = $1 and c.way = s->>'id' and c.ended_at is null) order by 1 limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no lift');
  return row.id;
}

export async function someClosure(d: DoorContext): Promise<string> {
  const body = { way: await someLift(d), reason: '检修', until: null };
  return ((await d.send('guidance.close', 'POST', `${base(d)}/closures`, body)).body as { id: string }).id;
}
