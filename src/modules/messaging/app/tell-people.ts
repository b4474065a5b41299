import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { insertStaffMessages } from '../db/staff-messages.ts';
import { finishTodo, wantTodo } from '../db/staff-todos.ts';

/** Words for members of staff; nothing about a patient may stand in them. */
export interface StaffNotice {
  accounts: readonly string[];
  /** The same words for the same reason reach a person once. */
  dedupe: string;
  title: { zh: string; en: string };
  body: { zh: string; en: string };
  /** A path of the staff console. */
  link: string;
}

/** Into the reminders of each of these members of staff, in the caller's transaction. */
export async function tellPeople(t: Tx, notice: StaffNotice, now: Instant): Promise<void> {
  const accounts = [...new Set(notice.accounts)];
  if (accounts.length === 0) return;
  const { title, body, link } = notice;
  const words = { titleZh: title.zh, titleEn: title.en, bodyZh: body.zh, bodyEn: body.en, link };
  await insertStaffMessages(t, accounts, notice.dedupe, words, now);
}

/**
 * A to-do in DingTalk for these people, one for each `source` (letters, digits, hyphens). Asked for again it is changed,
 * and opened again when it was done. It goes out after the commit; without a DingTalk channel nothing does.
 */
export async function keepStaffTodo(
  t: Tx,
  wish: {
    source: string;
    accounts: readonly string[];
    title: string;
    body: string;
    link: string;
    dueOn: string | null;
  },
  now: Instant,
): Promise<void> {
  const accounts = [...new Set(wish.accounts)].sort();
  if (accounts.length > 0) await wantTodo(t, { ...wish, accounts }, now);
}

/** Done: it goes from the lists of whoever had it. Nothing happens where there is none. */
export const closeStaffTodo = (t: Tx, source: string, now: Instant): Promise<void> => finishTodo(t, source, now);
