import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { createStaff } from '../app/create-staff.ts';

/** A member of staff who does not exist; every call another user name. */
export function newStaffExample() {
  return { username: `t${newId().replaceAll('-', '').slice(-20)}`, name: '测试员工' };
}

/** Somebody of the staff whom nothing else needs. */
export async function spareStaff(d: DoorContext): Promise<string> {
  const idempotency = {
    actor: accountOf(d.actor) ?? 'door',
    route: 'identity.create_staff',
    key: newId(),
    hash: 'door',
  };
  const by = { app: d.app, actor: d.actor, hospital: d.hospital, now: d.now, idempotency };
  const { body } = await createStaff(by, newStaffExample());
  return (body as { account: string }).account;
}
