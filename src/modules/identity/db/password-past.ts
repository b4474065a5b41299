import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

/** Hashes of the account's last `count` passwords, newest first. */
export async function pastPasswords(t: Tx, count: number): Promise<string[]> {
  const { rows } = await t.client.query<{ hash: string }>(
    `select hash from identity.password_past where account_id = $1
     order by replaced_at desc, password_id desc limit $2`,
    [t.scope.account, count],
  );
  return rows.map((row) => row.hash);
}

/** Sets a replaced password aside and forgets what is older than the last `keep`. */
export async function setPasswordAside(t: Tx, id: string, hash: string, keep: number, now: Instant): Promise<void> {
  await t.client.query(
    'insert into identity.password_past (account_id, password_id, hash, replaced_at) values ($1, $2, $3, $4)',
    [t.scope.account, id, hash, now],
  );
  await t.client.query(
    `delete from identity.password_past where account_id = $1 and password_id not in
       (select password_id from identity.password_past where account_id = $1
        order by replaced_at desc, password_id desc limit $2)`,
    [t.scope.account, keep],
  );
}
