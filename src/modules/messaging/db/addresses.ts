import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

const CODE_MINUTES = 10;
const CODE_TRIES = 5;
const CODES_PER_HOUR = 5;

export interface AddressRow {
  id: string;
  form: 'email' | 'wechat';
  sealed: string;
  proved: boolean;
}

/** Where the transaction's account wants to be reached by this hospital. */
export async function ownAddresses(t: Tx): Promise<AddressRow[]> {
  const { rows } = await t.client.query<AddressRow>(
    `select address_id as id, form, address_sealed as sealed, proved_at is not null as proved
     from messaging.address where account_id = $1 and hospital_id = $2 order by form`,
    [t.scope.account ?? null, t.scope.hospital],
  );
  return rows;
}

/**
 * Puts an address that has still to be proved, with the hash of its code, in the place of the one before. Refused when the
 * account had its share of codes within the hour: one conditional statement. Answers the id it is kept under.
 */
export async function askAddress(
  t: Tx,
  { id, sealedFor, hash }: { id: string; sealedFor: (id: string) => string; hash: (id: string) => string },
  now: Instant,
): Promise<string | null> {
  const { rows: kept } = await t.client.query<{ id: string }>(
    `insert into messaging.address as a (account_id, address_id, hospital_id, form, address_sealed, consented_at,
       code_tries, window_start, sent)
     values ($1, $2, $3, 'email', $4, $5, 0, $5, 0)
     on conflict on constraint messaging_address_one do update set code_tries = a.code_tries
     returning address_id as id`,
    [t.scope.account ?? null, id, t.scope.hospital, sealedFor(id), now],
  );
  const at = kept[0]?.id as string;
  const { rowCount } = await t.client.query(
    `update messaging.address set address_sealed = $4, proved_at = null, consented_at = $5, code_hash = $6,
       code_until = $7, code_tries = 0,
       sent = case when window_start <= $8 then 1 else sent + 1 end,
       window_start = case when window_start <= $8 then $5 else window_start end
     where account_id = $1 and address_id = $2 and hospital_id = $3 and (window_start <= $8 or sent < $9)`,
    [
      t.scope.account ?? null,
      at,
      t.scope.hospital,
      sealedFor(at),
      now,
      hash(at),
      addMinutes(now, CODE_MINUTES),
      addMinutes(now, -60),
      CODES_PER_HOUR,
    ],
  );
  return rowCount === 1 ? at : null;
}

/** Pays one try; the row lock makes tries at once wait for each other. Answers the address to be compared for. */
export async function payTry(t: Tx, now: Instant): Promise<string | null> {
  const { rows } = await t.client.query<{ id: string }>(
    `update messaging.address set code_tries = code_tries + 1
     where account_id = $1 and hospital_id = $2 and form = 'email' and code_hash is not null and code_until > $3
       and code_tries < $4 returning address_id as id`,
    [t.scope.account ?? null, t.scope.hospital, now, CODE_TRIES],
  );
  return rows[0]?.id ?? null;
}

/** True exactly once for the right code. */
export async function proveAddress(t: Tx, id: string, hashes: readonly string[], now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update messaging.address set proved_at = $3, code_hash = null, code_until = null
     where account_id = $1 and address_id = $2 and code_hash = any($4::text[])`,
    [t.scope.account ?? null, id, now, hashes],
  );
  return rowCount === 1;
}

/** An id that its provider itself told us, so it needs no code. */
export async function putWechat(t: Tx, id: string, sealedFor: (id: string) => string, now: Instant): Promise<void> {
  await dropAddress(t, 'wechat');
  await t.client.query(
    `insert into messaging.address (account_id, address_id, hospital_id, form, address_sealed, consented_at, proved_at,
       code_tries, window_start, sent)
     values ($1, $2, $3, 'wechat', $4, $5, $5, 0, $5, 0)`,
    [t.scope.account ?? null, id, t.scope.hospital, sealedFor(id), now],
  );
}

/** Answers whether there was one. */
export async function dropAddress(t: Tx, form: 'email' | 'wechat'): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'delete from messaging.address where account_id = $1 and hospital_id = $2 and form = $3',
    [t.scope.account ?? null, t.scope.hospital, form],
  );
  return rowCount === 1;
}
