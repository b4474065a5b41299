import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export async function staffDingtalk(t: Tx): Promise<{ account: string; unionId: string }[]> {
  const { rows } = await t.client.query<{ account: string; unionId: string }>(
    `select account_id as account, union_id as "unionId" from messaging.staff_dingtalk
     where hospital_id = $1 order by account_id limit 5000`,
    [t.scope.hospital],
  );
  return rows;
}

/** Null: DingTalk is told nothing for this person any more. */
export async function setStaffDingtalk(t: Tx, account: string, unionId: string | null, now: Instant): Promise<void> {
  if (unionId === null)
    await t.client.query('delete from messaging.staff_dingtalk where hospital_id = $1 and account_id = $2', [
      t.scope.hospital,
      account,
    ]);
  else
    await t.client.query(
      `insert into messaging.staff_dingtalk (hospital_id, account_id, union_id, changed_at) values ($1, $2, $3, $4)
       on conflict on constraint messaging_staff_dingtalk_pkey
       do update set union_id = excluded.union_id, changed_at = excluded.changed_at`,
      [t.scope.hospital, account, unionId, now],
    );
}
