import type { Tx } from '#platform/db/tx.ts';

/** Accounts of units with their part; for handing work on and for telling heads. */
export interface UnitPerson {
  unit: string;
  account: string;
  part: 'head' | 'member';
}

export async function peopleOfUnits(t: Tx, units: readonly string[]): Promise<UnitPerson[]> {
  if (units.length === 0) return [];
  const { rows } = await t.client.query<UnitPerson>(
    `select unit_id as unit, account_id as account, part from programme.unit_member
     where hospital_id = $1 and unit_id = any($2::uuid[]) order by part, account_id limit 2000`,
    [t.scope.hospital, units],
  );
  return rows;
}

/** Active units this account works in. */
export async function unitsOf(t: Tx, account: string): Promise<{ id: string; name: string; head: boolean }[]> {
  const { rows } = await t.client.query<{ id: string; name: string; head: boolean }>(
    `select u.unit_id as id, u.name, m.part = 'head' as head from programme.unit_member m
     join programme.unit u on u.hospital_id = m.hospital_id and u.unit_id = m.unit_id
     where m.hospital_id = $1 and m.account_id = $2 and u.active order by u.name limit 200`,
    [t.scope.hospital, account],
  );
  return rows;
}

export async function activeUnits(t: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await t.client.query<{ id: string; name: string }>(
    'select unit_id as id, name from programme.unit where hospital_id = $1 and active order by name limit 1000',
    [t.scope.hospital],
  );
  return rows;
}

export interface ActivePlan {
  id: string;
  title: string;
  leader: string | null;
}

export async function activePlans(t: Tx): Promise<ActivePlan[]> {
  const { rows } = await t.client.query<ActivePlan>(
    `select plan_id as id, title, leader_account as leader from programme.plan
     where hospital_id = $1 and state = 'active' order by title, plan_id limit 200`,
    [t.scope.hospital],
  );
  return rows;
}

export async function setPlanLeader(t: Tx, plan: string, account: string | null): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.plan set leader_account = $3, version = version + 1
     where hospital_id = $1 and plan_id = $2 and state = 'active'`,
    [t.scope.hospital, plan, account],
  );
  return rowCount === 1;
}
