import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { lockNumbers } from './number-guard.ts';

export interface AccountRow {
  account_id: string;
  kind: 'staff' | 'patient';
  login_key: string;
  login_sealed: string;
  password: string | null;
  hospital_id: number | null;
  lang: 'zh' | 'en';
  disabled_at: Instant | null;
  /** Until when a password that an administrator handed over opens the account; null for the holder's own. */
  one_time_until: Instant | null;
  /** Since when the password holds; for old ones, since there is the account. */
  password_set_at: Instant;
}

const COLUMNS = `account_id, kind, login_key, login_sealed, password, hospital_id, lang, disabled_at, one_time_until,
  coalesce(password_set_at, created_at) as password_set_at`;

/** The account that carries one of these keys of a login; the transaction's scope must hold them as its credential. */
export async function accountByLogin(t: Tx, loginKeys: string | readonly string[]): Promise<AccountRow | undefined> {
  const { rows } = await t.client.query<AccountRow>(
    `select ${COLUMNS} from identity.account where login_key = any($1::text[]) and disabled_at is null`,
    [typeof loginKeys === 'string' ? [loginKeys] : loginKeys],
  );
  return rows[0];
}

export async function accountById(t: Tx, account: string): Promise<AccountRow | undefined> {
  const { rows } = await t.client.query<AccountRow>(`select ${COLUMNS} from identity.account where account_id = $1`, [
    account,
  ]);
  return rows[0];
}

export interface NewAccount {
  account: string;
  kind: 'staff' | 'patient';
  loginKey: string;
  loginSealed: string;
  password?: string;
  hospital?: number;
  lang: 'zh' | 'en';
  /** The same login under the other keys of the ring; the scope's credential holds them too. */
  otherKeys?: readonly string[];
}

/** False when the login exists already (two first sign-ins of one phone at once: the second finds the first). */
export async function insertAccount(t: Tx, a: NewAccount, now: Instant): Promise<boolean> {
  if (a.otherKeys?.length) {
    // Processes whose active keys differ write other indexes: the constraint alone would let both in.
    const keys = [a.loginKey, ...a.otherKeys];
    await lockNumbers(t, [keys.toSorted()[0] as string]);
    const found = await t.client.query('select from identity.account where login_key = any($1::text[])', [keys]);
    if (found.rowCount) return false;
  }
  const { rowCount } = await t.client.query(
    `insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint identity_account_login do nothing`,
    [a.account, a.kind, a.loginKey, a.loginSealed, a.password ?? null, a.hospital ?? null, a.lang, now],
  );
  return rowCount === 1;
}

export async function setAccountLang(t: Tx, account: string, lang: 'zh' | 'en'): Promise<void> {
  await t.client.query('update identity.account set lang = $2 where account_id = $1', [account, lang]);
}

/** Index and sealed value go to another key together. */
export async function setLoginKey(
  t: Tx,
  account: string,
  key: { from: string; to: string; sealed: string },
): Promise<void> {
  await t.client.query(
    'update identity.account set login_key = $3, login_sealed = $4 where account_id = $1 and login_key = $2',
    [account, key.from, key.to, key.sealed],
  );
}

/** Without `oneTimeUntil` the holder chose it. */
export async function setPassword(
  t: Tx,
  account: string,
  { hash, oneTimeUntil = null }: { hash: string; oneTimeUntil?: Instant | null },
  now: Instant,
): Promise<void> {
  await t.client.query(
    'update identity.account set password = $2, one_time_until = $3, password_set_at = $4 where account_id = $1',
    [account, hash, oneTimeUntil, now],
  );
}

/** The account opens no more; its login is never given to somebody else. */
export async function disableAccount(t: Tx, account: string, now: Instant): Promise<void> {
  await t.client.query('update identity.account set disabled_at = $2 where account_id = $1', [account, now]);
}
