import type { DoorContext } from '#platform/http/route.ts';

const permission = 'booking.institutions';
let made = 0;

export const nameOf = (d: DoorContext) => `核对卫生院 ${d.now}${made++}`;

/** An institution that nobody works for yet. */
export async function freshInstitution(d: DoorContext): Promise<string> {
  return made201(d, '', { name: nameOf(d), kind: 'community_centre' });
}

/** A key of such an institution that has a name and no secret. */
export async function namedKey(d: DoorContext): Promise<string> {
  return made201(d, `/${await freshInstitution(d)}/keys`, { label: '核对', days: 30 });
}

/** Somebody of another institution, at a fresh one: not the partner of the other examples, who stays where he is. */
export async function ownMember(d: DoorContext): Promise<{ id: string; account: string }> {
  const [row] = await d.rows<{ account: string }>(
    `with other as (select account_id from identity.staff
       where hospital_id = $1 and practitioner_id is not null and active order by account_id desc limit 1),
     made as (insert into identity.role_member (hospital_id, role, account_id)
       select $1, 'partner', account_id from other on conflict do nothing)
     select account_id as account from other`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no staff to spare');
  const id = await freshInstitution(d);
  const path = `/api/h/${d.hospital}/booking/institutions/${id}/members`;
  await d.send(permission, 'POST', path, { account: row.account });
  return { id, account: row.account };
}

async function made201(d: DoorContext, end: string, body: object): Promise<string> {
  const answer = await d.send(permission, 'POST', `/api/h/${d.hospital}/booking/institutions${end}`, body);
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}
