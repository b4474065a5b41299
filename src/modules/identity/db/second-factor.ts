import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FactorRow {
  secret_sealed: string;
  confirmed_at: Instant | null;
}

/** The factor of the transaction's account. */
export async function factorOf(t: Tx): Promise<FactorRow | undefined> {
  const { rows } = await t.client.query<FactorRow>(
    'select secret_sealed, confirmed_at from identity.second_factor where account_id = $1',
    [t.scope.account],
  );
  return rows[0];
}

/** Puts a secret that has still to be confirmed; false when a confirmed one is there. */
export async function putFactor(t: Tx, secretSealed: string): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `insert into identity.second_factor as f (account_id, secret_sealed, last_step) values ($1, $2, 0)
     on conflict (account_id) do update set secret_sealed = excluded.secret_sealed where f.confirmed_at is null`,
    [t.scope.account, secretSealed],
  );
  return rowCount === 1;
}

/** The first right code; false when the factor was confirmed before. */
export async function confirmFactor(t: Tx, step: number, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.second_factor set confirmed_at = $3, last_step = $2
     where account_id = $1 and confirmed_at is null`,
    [t.scope.account, step, now],
  );
  return rowCount === 1;
}

/** Spends a step: false when it, or a later one, was spent before. Two at once: one wins. */
export async function spendStep(t: Tx, step: number): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.second_factor set last_step = $2
     where account_id = $1 and confirmed_at is not null and last_step < $2`,
    [t.scope.account, step],
  );
  return rowCount === 1;
}

export async function putRecoveryCodes(t: Tx, hashes: readonly string[]): Promise<void> {
  await t.client.query('delete from identity.recovery_code where account_id = $1', [t.scope.account]);
  await t.client.query(
    'insert into identity.recovery_code (account_id, code_hash) select $1, * from unnest($2::text[])',
    [t.scope.account, hashes],
  );
}

export async function spendRecoveryCode(t: Tx, hashes: readonly string[], now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.recovery_code set used_at = $3
     where account_id = $1 and code_hash = any($2::text[]) and used_at is null`,
    [t.scope.account, hashes, now],
  );
  return rowCount === 1;
}

/** Takes the authenticator app away. */
export async function deleteFactor(t: Tx): Promise<void> {
  await t.client.query('delete from identity.second_factor where account_id = $1', [t.scope.account]);
}

/** Recovery codes stand in for a second factor; whoever has none any more has nothing to recover. */
export async function dropNeedlessCodes(t: Tx): Promise<void> {
  await t.client.query(
    `delete from identity.recovery_code where account_id = $1
       and not exists (select from identity.second_factor where account_id = $1 and confirmed_at is not null)
       and not exists (select from identity.passkey where account_id = $1)`,
    [t.scope.account],
  );
}

export interface FactorsHeld {
  app: boolean;
  passkeys: number;
  recoveryCodes: number;
}

/** Which second factors the transaction's account has set up. */
export async function factorsHeld(t: Tx): Promise<FactorsHeld> {
  const { rows } = await t.client.query<FactorsHeld>(
    `select exists (select from identity.second_factor where account_id = $1 and confirmed_at is not null) as app,
       (select count(*)::integer from identity.passkey where account_id = $1) as passkeys,
       (select count(*)::integer from identity.recovery_code where account_id = $1 and used_at is null) as "recoveryCodes"`,
    [t.scope.account],
  );
  return rows[0] ?? { app: false, passkeys: 0, recoveryCodes: 0 };
}

/** Whether a role of the transaction's account asks for a second factor that it does not have yet. */
export async function owesFactor(t: Tx): Promise<boolean> {
  const { rows } = await t.client.query<{ owes: boolean }>(
    `select exists (select from identity.role_member m
        join identity.role r on r.hospital_id = m.hospital_id and r.role = m.role and r.second_factor
        where m.hospital_id = $1 and m.account_id = $2)
      and not exists (select from identity.second_factor
        where account_id = $2 and confirmed_at is not null)
      and not exists (select from identity.passkey where account_id = $2) as owes`,
    [t.scope.hospital, t.scope.account],
  );
  return rows[0]?.owes ?? false;
}
