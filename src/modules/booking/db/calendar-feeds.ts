import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface FeedRow {
  account: string;
  kind: 'patient' | 'doctor';
  hospital: number | null;
  withDoctor: boolean;
  lang: 'zh' | 'en';
  madeAt: Instant;
}

const COLUMNS = `account_id as account, kind, hospital_id as hospital, with_doctor as "withDoctor", lang, made_at as "madeAt"`;

/** The feed of the transaction's account. */
export async function ownFeed(t: Tx): Promise<FeedRow | null> {
  const { rows } = await t.client.query<FeedRow>(`select ${COLUMNS} from booking.calendar_feed where account_id = $1`, [
    t.scope.account ?? null,
  ]);
  return rows[0] ?? null;
}

/** The feed that this address leads to; the transaction's credential is the hash. */
export async function feedByHash(t: Tx, hash: string): Promise<FeedRow | null> {
  const { rows } = await t.client.query<FeedRow>(`select ${COLUMNS} from booking.calendar_feed where token_hash = $1`, [
    hash,
  ]);
  return rows[0] ?? null;
}

/** Makes the feed, or gives it a new address: the old one leads nowhere from the commit on. */
export async function putFeed(
  t: Tx,
  feed: Omit<FeedRow, 'account' | 'madeAt'> & { hash: string },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into booking.calendar_feed as f (account_id, kind, hospital_id, token_hash, with_doctor, lang, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint booking_calendar_feed_pk do update
     set kind = excluded.kind, hospital_id = excluded.hospital_id, token_hash = excluded.token_hash,
       with_doctor = excluded.with_doctor, lang = excluded.lang, made_at = excluded.made_at, version = f.version + 1`,
    [t.scope.account, feed.kind, feed.hospital, feed.hash, feed.withDoctor, feed.lang, now],
  );
}

/** False when there is none. */
export async function setWithDoctor(t: Tx, withDoctor: boolean): Promise<boolean> {
  const { rowCount } = await t.client.query(
    'update booking.calendar_feed set with_doctor = $2, version = version + 1 where account_id = $1',
    [t.scope.account, withDoctor],
  );
  return rowCount === 1;
}

export async function deleteFeed(t: Tx): Promise<boolean> {
  const { rowCount } = await t.client.query('delete from booking.calendar_feed where account_id = $1', [
    t.scope.account,
  ]);
  return rowCount === 1;
}
