import type { Instant } from '#kernel/instant.ts';
import { type Db, scopeSql, type Tx } from '#platform/db/tx.ts';
import { GROWN } from './grown-links.ts';

export interface LinkRow {
  patient_id: string;
  hospital_id: number;
  relationship: 'self' | 'spouse' | 'child' | 'parent' | 'grandparent' | 'sibling' | 'other';
}

/**
 * Patients that the transaction's account looks after in the transaction's hospital, oneself first. A link to a record
 * that was merged leads to the surviving one: no account is touched by a merge, and none is by its undoing. A link to a
 * child who has grown up is none until that person gives leave.
 */
export async function linksHere(t: Tx): Promise<LinkRow[]> {
  const { rows } = await t.client.query<LinkRow>(
    `select coalesce(p.survivor_id, l.patient_id) as patient_id, l.hospital_id, l.relationship
     from identity.account_patient l
     left join identity.patient p on p.hospital_id = l.hospital_id and p.patient_id = l.patient_id
     where l.account_id = $1 and l.hospital_id = $2 and not ${GROWN}
     order by (l.relationship = 'self') desc, l.linked_at, l.patient_id`,
    [t.scope.account ?? null, t.scope.hospital],
  );
  const seen = new Set<string>();
  return rows.filter((row) => seen.size < seen.add(row.patient_id).size);
}

/** The same over all hospitals. */
export async function linksEverywhere(t: Tx): Promise<LinkRow[]> {
  const { rows } = await t.client.query<LinkRow>(
    'select patient_id, hospital_id, relationship from identity.account_patient where account_id = $1',
    [t.scope.account ?? null],
  );
  return rows;
}

/** Takes one of the account's places for a family member; false when all are taken. */
export async function takeFamilyPlace(t: Tx, limit: number): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into identity.account_family as f (account_id, hospital_id, linked) values ($1, $2, 1)
     on conflict (account_id, hospital_id) do update set linked = f.linked + 1 where f.linked < $3`,
    [t.scope.account, t.scope.hospital, limit],
  );
  return rowCount === 1;
}

export async function insertLink(t: Tx, patient: string, relationship: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.account_patient (account_id, hospital_id, patient_id, relationship, linked_at)
     values ($1, $2, $3, $4, $5)`,
    [t.scope.account, t.scope.hospital, patient, relationship, now],
  );
}

/** Ends the link, to whatever record of the person, and gives its place back; false when the account has no such link. */
export async function deleteLink(t: Tx, patient: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `delete from identity.account_patient l using identity.patient p
     where l.account_id = $1 and l.hospital_id = $2 and p.hospital_id = l.hospital_id and p.patient_id = l.patient_id
       and not ${GROWN}
       and coalesce(p.survivor_id, p.patient_id) = (select coalesce(survivor_id, patient_id) from identity.patient
         where hospital_id = $2 and patient_id = $3)`,
    [t.scope.account, t.scope.hospital, patient],
  );
  if (!rowCount) return false;
  await t.client.query(
    'update identity.account_family set linked = linked - $3 where account_id = $1 and hospital_id = $2',
    [t.scope.account, t.scope.hospital, rowCount],
  );
  return true;
}

/**
 * Which of these (account, patient) pairs are links of this hospital, in one round trip; in their order. An id is taken
 * as it is written, whether or not the record was merged.
 */
export async function areLinked(
  db: Db,
  hospital: number,
  pairs: readonly { account: string; patient: string }[],
): Promise<boolean[]> {
  if (!pairs.flatMap(({ account, patient }) => [account, patient]).every((id) => /^[0-9a-f-]{36}$/i.test(id))) {
    throw new RangeError('account or patient');
  }
  const list = (ids: string[]) => `'{${[...new Set(ids)].join(',')}}'::uuid[]`;
  const accounts = [...new Set(pairs.map(({ account }) => account))].join(',');
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const results = (await client.query(
      `begin; ${scopeSql({ hospital })}; set local app.account = '${accounts}';
      select l.account_id, l.patient_id from identity.account_patient l
        left join identity.patient p on p.hospital_id = l.hospital_id and p.patient_id = l.patient_id
        where l.hospital_id = ${hospital} and not ${GROWN}
        and l.account_id = any (${list(pairs.map((p) => p.account))}) and l.patient_id = any (${list(pairs.map((p) => p.patient))});
      commit`,
    )) as unknown as { command: string; rows: { account_id: string; patient_id: string }[] }[];
    const rows = results.find(({ command }) => command === 'SELECT')?.rows ?? [];
    const known = new Set(rows.map((row) => `${row.account_id}/${row.patient_id}`));
    return pairs.map(({ account, patient }) => known.has(`${account}/${patient}`.toLowerCase()));
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
