import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface PasskeyRow {
  passkey_id: string;
  account_id: string;
  credential_id: string;
  public_key: string;
  /** bigint, as PostgreSQL's driver gives it. */
  counter: string;
  transports: string[];
  name: string;
  created_at: Instant;
  last_used_at: Instant | null;
}

const COLUMNS =
  'passkey_id, account_id, credential_id, public_key, counter, transports, name, created_at, last_used_at';

/** The passkey under this key; the transaction's scope must hold the key as its credential, or be of its account. */
export async function passkeyByKey(t: Tx, credentialKey: string): Promise<PasskeyRow | undefined> {
  const { rows } = await t.client.query<PasskeyRow>(
    `select ${COLUMNS} from identity.passkey where credential_key = $1`,
    [credentialKey],
  );
  return rows[0];
}

/** Those of the transaction's account, oldest first. */
export async function passkeysOf(t: Tx): Promise<PasskeyRow[]> {
  const { rows } = await t.client.query<PasskeyRow>(
    `select ${COLUMNS} from identity.passkey where account_id = $1 order by created_at, passkey_id`,
    [t.scope.account],
  );
  return rows;
}

export interface NewPasskey {
  id: string;
  credentialKey: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
  name: string;
}

/** A device that is known already breaks identity_passkey_credential. */
export async function insertPasskey(t: Tx, p: NewPasskey, now: Instant): Promise<void> {
  await t.client.query(
    `insert into identity.passkey (account_id, passkey_id, credential_key, credential_id, public_key, counter,
       transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [t.scope.account, p.id, p.credentialKey, p.credentialId, p.publicKey, p.counter, p.transports, p.name, now],
  );
}

/**
 * Moves the counter on. False when another use was there first with this count or a later one, or the passkey is gone:
 * of two answers with one count only one opens. Devices that do not count always say 0.
 */
export async function countPasskey(t: Tx, passkey: string, counter: number, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update identity.passkey set counter = $3, last_used_at = $4
     where account_id = $1 and passkey_id = $2 and (counter < $3 or (counter = 0 and $3 = 0))`,
    [t.scope.account, passkey, counter, now],
  );
  return rowCount === 1;
}

/** One passkey of the transaction's account, or all of them. False when there was none. */
export async function deletePasskeys(t: Tx, passkey: string | null): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'delete from identity.passkey where account_id = $1 and ($2::uuid is null or passkey_id = $2)',
    [t.scope.account, passkey],
  );
  return (rowCount ?? 0) > 0;
}

/** Puts a question; what has run out meanwhile is cleared away a little at a time. */
export async function putChallenge(t: Tx, challengeKey: string, expiresAt: Instant, now: Instant): Promise<void> {
  await t.client.query(
    `delete from identity.passkey_challenge where challenge_key in
       (select challenge_key from identity.passkey_challenge where expires_at <= $1 order by expires_at limit 20)`,
    [now],
  );
  await t.client.query('insert into identity.passkey_challenge (challenge_key, expires_at) values ($1, $2)', [
    challengeKey,
    expiresAt,
  ]);
}

/** True exactly once for a question that has not run out. */
export async function takeChallenge(t: Tx, challengeKey: string, now: Instant): Promise<boolean> {
  const { rows } = await t.client.query<{ good: boolean }>(
    'delete from identity.passkey_challenge where challenge_key = $1 returning expires_at > $2 as good',
    [challengeKey, now],
  );
  return rows[0]?.good ?? false;
}
