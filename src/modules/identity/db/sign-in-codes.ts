import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export const CODE_MINUTES = 5;
export const CODE_TRIES = 5;
export const CODES_PER_HOUR = 10;

/**
 * Puts a fresh code for a phone, unless it had its share within the hour: one conditional statement, so that requests
 * at once cannot pass the limit together. False when refused.
 */
export async function putCode(t: Tx, loginKey: string, codeHash: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into identity.sign_in_code as c (login_key, code_hash, expires_at, tries, window_start, sent)
     values ($1, $2, $3, 0, $4, 1)
     on conflict (login_key) do update set
       code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0,
       sent = case when c.window_start <= $5 then 1 else c.sent + 1 end,
       window_start = case when c.window_start <= $5 then excluded.window_start else c.window_start end
     where c.window_start <= $5 or c.sent < $6`,
    [loginKey, codeHash, addMinutes(now, CODE_MINUTES), now, addMinutes(now, -60), CODES_PER_HOUR],
  );
  return rowCount === 1;
}

/**
 * Uses up one try and, when the code is right, the code: true exactly once per code. The caller must commit either
 * way, or the try is given back.
 */
export async function tryCode(t: Tx, loginKey: string, codeHash: string, now: Instant): Promise<boolean> {
  // The try is paid first; the row lock then makes tries at once wait for each other.
  const paid = await t.client.query(
    `update identity.sign_in_code set tries = tries + 1
     where login_key = $1 and code_hash is not null and expires_at > $2 and tries < $3`,
    [loginKey, now, CODE_TRIES],
  );
  if (paid.rowCount !== 1) return false;
  // Somebody who holds the phone is no flood: the hourly count begins anew.
  const used = await t.client.query(
    `update identity.sign_in_code set code_hash = null, sent = 0 where login_key = $1 and code_hash = $2`,
    [loginKey, codeHash],
  );
  return used.rowCount === 1;
}
