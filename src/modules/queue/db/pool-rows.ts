import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PoolPart } from './lines.ts';

export interface PoolRow {
  id: string;
  department: string;
  name: string;
  members: { practitioner: string; part: PoolPart }[];
}

export async function poolRows(t: Tx): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`
    select p.id, p.department_id as department, p.name, coalesce(m.members, '[]') as members
    from queue.pool p
    left join lateral (
      select json_agg(json_build_object('practitioner', practitioner_id, 'part', part) order by part desc, practitioner_id) as members
      from queue.pool_member where hospital_id = p.hospital_id and pool_id = p.id) m on true
    where p.hospital_id = ${t.scope.hospital} order by p.name, p.id`.execute(t.db);
  return rows;
}

export async function insertPool(
  t: Tx,
  pool: { id: string; department: string; name: string; by: string },
  now: Instant,
): Promise<void> {
  await sql`
    insert into queue.pool (hospital_id, id, department_id, name, made_at, made_by)
    values (${t.scope.hospital}, ${pool.id}, ${pool.department}, ${pool.name}, ${now}, ${pool.by})`.execute(t.db);
}

/** False: there is no such pool. Its row is the lock under which the members change. */
export async function renamePool(t: Tx, id: string, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update queue.pool set name = ${name} where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return numAffectedRows === 1n;
}

export async function setMembers(t: Tx, id: string, members: PoolRow['members']): Promise<void> {
  await sql`
    delete from queue.pool_member where hospital_id = ${t.scope.hospital} and pool_id = ${id}`.execute(t.db);
  await sql`
    insert into queue.pool_member (hospital_id, pool_id, practitioner_id, part)
    select ${t.scope.hospital}, ${id}, m.practitioner, m.part
    from unnest(${members.map((m) => m.practitioner)}::uuid[], ${members.map((m) => m.part)}::text[])
      as m (practitioner, part)`.execute(t.db);
}

/** Lines that are open now keep their day; false: there is no such pool. */
export async function deletePool(t: Tx, id: string): Promise<boolean> {
  await sql`
    delete from queue.pool_member where hospital_id = ${t.scope.hospital} and pool_id = ${id}`.execute(t.db);
  const { numAffectedRows } = await sql`
    delete from queue.pool where hospital_id = ${t.scope.hospital} and id = ${id}`.execute(t.db);
  return numAffectedRows === 1n;
}
