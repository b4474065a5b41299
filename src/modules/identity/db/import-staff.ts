import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { withAccounts } from './import-scope.ts';
import { lockEveryNumber } from './number-guard.ts';

export interface KnownLogin {
  login_key: string;
  account_id: string;
  hospital_id: number | null;
  /** Null where the account belongs to another hospital. */
  name: string | null;
  practitioner_id: string | null;
}

/** Accounts that carry one of these logins, in whatever hospital. */
export async function accountsByLogins(t: Tx, logins: readonly string[]): Promise<KnownLogin[]> {
  return withAccounts(t, { logins }, async () => {
    const { rows } = await t.client.query<KnownLogin>(
      `select a.login_key, a.account_id, a.hospital_id, s.name, s.practitioner_id from identity.account a
       left join identity.staff s on s.hospital_id = $1 and s.account_id = a.account_id
       where a.login_key = any($2::text[])`,
      [t.scope.hospital, logins],
    );
    return rows;
  });
}

export interface ImportedStaff {
  account: string;
  loginKey: string;
  /** The same login under the other keys of the ring. */
  otherKeys: readonly string[];
  loginSealed: string;
  name: string;
  practitioner: string | null;
}

/** Accounts without rights that nobody knows the password of, set-based; identity_account_login refuses a taken name. */
export async function insertStaffAccounts(
  t: Tx,
  people: readonly ImportedStaff[],
  password: string,
  now: Instant,
): Promise<void> {
  await loginsMustBeFree(t, people);
  const column = <K extends keyof ImportedStaff>(key: K) => people.map((it) => it[key]);
  await withAccounts(t, { accounts: column('account') }, async () => {
    await t.client.query(
      `insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
       select account, 'staff', login_key, login_sealed, $2, $1, 'zh', $3
       from unnest($4::uuid[], $5::text[], $6::text[]) as a (account, login_key, login_sealed)`,
      [t.scope.hospital, password, now, column('account'), column('loginKey'), column('loginSealed')],
    );
    await t.client.query(
      `insert into identity.staff (hospital_id, account_id, name, practitioner_id)
       select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[])`,
      [t.scope.hospital, column('account'), column('name'), column('practitioner')],
    );
  });
}

/** While keys are rotated the constraint lets a name in under each of them (number-guard.ts). */
async function loginsMustBeFree(t: Tx, people: readonly ImportedStaff[]): Promise<void> {
  const others = people.flatMap((it) => it.otherKeys);
  if (others.length === 0) return;
  await lockEveryNumber(t);
  if ((await accountsByLogins(t, others)).length > 0) throw domainError('identity.username_taken');
}

/** Of these accounts those that somebody has signed in with, or that have rights. */
export async function startedAccounts(t: Tx, accounts: readonly string[]): Promise<string[]> {
  return withAccounts(t, { accounts }, async () => {
    const { rows } = await t.client.query<{ account_id: string }>(
      `select account_id from identity.session where account_id = any($2::uuid[])
       union select account_id from identity.role_member where hospital_id = $1 and account_id = any($2::uuid[])`,
      [t.scope.hospital, accounts],
    );
    return rows.map((row) => row.account_id);
  });
}

/** Of these accounts of the hospital those that still work here and nobody has ever signed in with. */
export async function untouchedAccounts(
  t: Tx,
  accounts: readonly string[],
): Promise<{ account: string; name: string }[]> {
  return withAccounts(t, { accounts }, async () => {
    const { rows } = await t.client.query<{ account: string; name: string }>(
      `select s.account_id as account, s.name from identity.staff s
       where s.hospital_id = $1 and s.account_id = any($2::uuid[]) and s.left_at is null
         and not exists (select from identity.session e where e.account_id = s.account_id)
       order by s.name, s.account_id`,
      [t.scope.hospital, accounts],
    );
    return rows;
  });
}

/** Takes accounts away again; whatever refers to one breaks its foreign key. */
export async function deleteStaffAccounts(t: Tx, accounts: readonly string[]): Promise<void> {
  await withAccounts(t, { accounts }, async () => {
    await t.client.query('delete from identity.staff where hospital_id = $1 and account_id = any($2::uuid[])', [
      t.scope.hospital,
      accounts,
    ]);
    await t.client.query('delete from identity.account where account_id = any($1::uuid[])', [accounts]);
  });
}

export async function staffNames(t: Tx, accounts: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ name: string }>(
    'select name from identity.staff where hospital_id = $1 and account_id = any($2::uuid[]) order by name',
    [t.scope.hospital, accounts],
  );
  return rows.map((row) => row.name);
}

/** Of these doctors those whom an account belongs to. */
export async function practitionersWithAccount(t: Tx, practitioners: readonly string[]): Promise<string[]> {
  const { rows } = await t.client.query<{ practitioner_id: string }>(
    'select practitioner_id from identity.staff where hospital_id = $1 and practitioner_id = any($2::uuid[])',
    [t.scope.hospital, practitioners],
  );
  return rows.map((row) => row.practitioner_id);
}
