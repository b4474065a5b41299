import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';

export interface StaffWords {
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  link: string;
}

/** One for each account that has not had it yet. */
export async function insertStaffMessages(
  t: Tx,
  accounts: readonly string[],
  dedupe: string,
  w: StaffWords,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into messaging.staff_message
       (hospital_id, message_id, account_id, dedupe, title_zh, title_en, body_zh, body_en, link, created_at)
     select $1, m.id, m.account, $4, $5, $6, $7, $8, $9, $10
     from unnest($2::uuid[], $3::uuid[]) as m (id, account)
     on conflict on constraint messaging_staff_message_once do nothing`,
    [
      t.scope.hospital,
      accounts.map(() => newId()),
      accounts,
      dedupe,
      w.titleZh,
      w.titleEn,
      w.bodyZh,
      w.bodyEn,
      w.link,
      now,
    ],
  );
}

export interface StaffMessageRow extends StaffWords {
  id: string;
  at: Instant;
  readAt: Instant | null;
}

/** Unread ones first, then the newest. */
export async function staffMessagesOf(t: Tx, account: string, limit: number): Promise<StaffMessageRow[]> {
  const { rows } = await t.client.query<StaffMessageRow>(
    `select message_id as id, title_zh as "titleZh", title_en as "titleEn", body_zh as "bodyZh", body_en as "bodyEn",
       link, created_at as at, read_at as "readAt"
     from messaging.staff_message where hospital_id = $1 and account_id = $2
     order by read_at is not null, created_at desc, message_id desc limit $3`,
    [t.scope.hospital, account, limit],
  );
  return rows;
}

export async function countUnread(t: Tx, account: string): Promise<number> {
  const { rows } = await t.client.query<{ unread: number }>(
    `select count(*)::integer as unread from messaging.staff_message
     where hospital_id = $1 and account_id = $2 and read_at is null`,
    [t.scope.hospital, account],
  );
  return rows[0]?.unread ?? 0;
}

/** False when it is none of this account's. Read once, read for good. */
export async function readStaffMessage(t: Tx, account: string, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update messaging.staff_message set read_at = coalesce(read_at, $4)
     where hospital_id = $1 and account_id = $2 and message_id = $3`,
    [t.scope.hospital, account, id, now],
  );
  return rowCount === 1;
}
