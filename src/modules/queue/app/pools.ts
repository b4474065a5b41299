import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { departments, departmentsById, practitioners, practitionersById } from '#modules/catalog/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { PoolList, PoolWish } from '../contract-lines.ts';
import { deletePool, insertPool, poolRows, renamePool, setMembers } from '../db/pool-rows.ts';

/** The common lines of several rooms, with who shares each and who helps with it. */
export async function listPools(t: Tx, lang: Lang): Promise<PoolList> {
  const rows = await poolRows(t);
  const list = await departments(t);
  const doctors = await practitioners(t);
  const known = [
    ...(await departmentsById(t, [...new Set(rows.map((row) => row.department))])),
    ...(await practitionersById(t, [...new Set(rows.flatMap((row) => row.members.map((m) => m.practitioner)))])),
  ];
  const nameOf = new Map(known.map((one) => [one.id, one.name[lang]]));
  const named = (id: string) => ({ id, name: nameOf.get(id) ?? '' });
  return {
    departments: list.map((d) => ({ id: d.id, name: d.name[lang] })),
    doctors: doctors.map((d) => ({ id: d.id, name: d.name[lang], department: d.department.id })),
    items: rows.map(({ id, name, department, members }) => ({
      id,
      name,
      department: named(department),
      members: members.map(({ practitioner, part }) => ({ ...named(practitioner), part })),
    })),
  };
}

/** Throws queue.department_unknown, doctor_unknown, pool_name_taken, pool_doctor_elsewhere. Holds for lines that open from now on. */
export async function makePool(t: Tx, wish: PoolWish & { department: string }, by: Actor, now: Instant) {
  const { department, name } = wish;
  if ((await departmentsById(t, [department])).length === 0) throw domainError('queue.department_unknown');
  const id = newId();
  await insertPool(t, { id, department, name, by: actorId(by) }, now);
  await keepMembers(t, id, wish.members);
  await tell(t, 'make_pool', id, wish, by, now);
  return { id };
}

/** Throws queue.pool_unknown, doctor_unknown, pool_name_taken, pool_doctor_elsewhere. */
export async function changePool(t: Tx, id: string, wish: PoolWish, by: Actor, now: Instant) {
  if (!(await renamePool(t, id, wish.name))) throw domainError('queue.pool_unknown');
  await keepMembers(t, id, wish.members);
  await tell(t, 'change_pool', id, wish, by, now);
  return { id };
}

/** Throws queue.pool_unknown. */
export async function endPool(t: Tx, id: string, by: Actor, now: Instant) {
  if (!(await deletePool(t, id))) throw domainError('queue.pool_unknown');
  await tell(t, 'end_pool', id, null, by, now);
  return { id };
}

async function keepMembers(t: Tx, id: string, members: PoolWish['members']): Promise<void> {
  const once = [...new Map(members.map((member) => [member.practitioner, member])).values()];
  const known = await practitionersById(
    t,
    once.map((member) => member.practitioner),
  );
  if (known.length !== once.length) throw domainError('queue.doctor_unknown');
  await setMembers(t, id, once);
}

async function tell(t: Tx, act: string, id: string, wish: PoolWish | null, actor: Actor, now: Instant): Promise<void> {
  const subject = `queue.pool/${id}`;
  const detail = { name: wish?.name ?? null, members: wish?.members ?? [] };
  await audit(t, { actor, action: `queue.${act}`, subject, outcome: 'ok', detail }, now);
}
