import type { Tx } from '#platform/db/tx.ts';

export interface UnitRow {
  id: string;
  name: string;
  aliases: string[];
  department: string | null;
  active: boolean;
  version: number;
}

export interface MemberRow {
  unit: string;
  account: string;
  part: 'head' | 'member';
}

/** Every unit of the hospital, those no longer in use last. */
export async function unitRows(t: Tx): Promise<UnitRow[]> {
  const { rows } = await t.client.query<UnitRow>(
    `select unit_id as id, name, aliases, department_id as department, active, version from programme.unit
     where hospital_id = $1 order by active desc, name, unit_id limit 1000`,
    [t.scope.hospital],
  );
  return rows;
}

export async function memberRows(t: Tx): Promise<MemberRow[]> {
  const { rows } = await t.client.query<MemberRow>(
    `select unit_id as unit, account_id as account, part from programme.unit_member
     where hospital_id = $1 order by unit_id, part, account_id limit 20000`,
    [t.scope.hospital],
  );
  return rows;
}

export type UnitText = Pick<UnitRow, 'name' | 'aliases' | 'department'>;

/** A name that is taken breaks programme_unit_name. */
export async function insertUnit(t: Tx, id: string, { name, aliases, department }: UnitText): Promise<void> {
  await t.client.query(
    'insert into programme.unit (hospital_id, unit_id, name, aliases, department_id) values ($1, $2, $3, $4, $5)',
    [t.scope.hospital, id, name, aliases, department],
  );
}

/** Those whose name is free; answers with how many were made. */
export async function insertMissingUnits(
  t: Tx,
  units: readonly { id: string; name: string; department: string }[],
): Promise<number> {
  const { rowCount } = await t.client.query(
    `insert into programme.unit (hospital_id, unit_id, name, department_id)
     select $1, u.id, u.name, u.department from unnest($2::uuid[], $3::text[], $4::uuid[]) as u (id, name, department)
     where not exists (select from programme.unit x where x.hospital_id = $1 and x.department_id = u.department)
     on conflict do nothing`,
    [t.scope.hospital, units.map((u) => u.id), units.map((u) => u.name), units.map((u) => u.department)],
  );
  return rowCount ?? 0;
}

/** Those whose name no unit bears, as its name or its alias; answers with how many were made. */
export async function insertNamed(t: Tx, units: readonly { id: string; name: string }[]): Promise<number> {
  const { rowCount } = await t.client.query(
    `insert into programme.unit (hospital_id, unit_id, name)
     select $1, u.id, u.name from unnest($2::uuid[], $3::text[]) as u (id, name)
     where not exists (select from programme.unit x where x.hospital_id = $1 and x.active and u.name = any (x.aliases))
     on conflict do nothing`,
    [t.scope.hospital, units.map((u) => u.id), units.map((u) => u.name)],
  );
  return rowCount ?? 0;
}

/** False when somebody changed it meanwhile, or there is none. */
export async function saveUnit(
  t: Tx,
  id: string,
  version: number,
  unit: UnitText & { active: boolean },
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.unit set name = $4, aliases = $5, department_id = $6, active = $7, version = version + 1
     where hospital_id = $1 and unit_id = $2 and version = $3`,
    [t.scope.hospital, id, version, unit.name, unit.aliases, unit.department, unit.active],
  );
  return rowCount === 1;
}

/** Another name by which documents call it; nothing when it has that name already. */
export async function addAlias(t: Tx, id: string, alias: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.unit set aliases = aliases || $3::text, version = version + 1
     where hospital_id = $1 and unit_id = $2 and name <> $3 and not $3 = any (aliases) and cardinality(aliases) < 20`,
    [t.scope.hospital, id, alias],
  );
  return rowCount === 1;
}

/** Who works in it from now on; false when somebody changed the unit meanwhile. */
export async function setMembers(
  t: Tx,
  unit: string,
  version: number,
  members: readonly Omit<MemberRow, 'unit'>[],
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update programme.unit set version = version + 1 where hospital_id = $1 and unit_id = $2 and version = $3',
    [t.scope.hospital, unit, version],
  );
  if (rowCount !== 1) return false;
  await t.client.query('delete from programme.unit_member where hospital_id = $1 and unit_id = $2', [
    t.scope.hospital,
    unit,
  ]);
  await t.client.query(
    `insert into programme.unit_member (hospital_id, unit_id, account_id, part)
     select $1, $2, m.account, m.part from unnest($3::uuid[], $4::text[]) as m (account, part)`,
    [t.scope.hospital, unit, members.map((m) => m.account), members.map((m) => m.part)],
  );
  return true;
}
