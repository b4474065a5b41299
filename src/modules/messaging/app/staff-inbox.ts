import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffAtWork, staffNames } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { setStaffDingtalk, staffDingtalk } from '../db/staff-dingtalk.ts';
import { countUnread, readStaffMessage, staffMessagesOf } from '../db/staff-messages.ts';

const MOST = 100;

/** The newest reminders of whoever asks. */
export async function readReminders(t: Tx, actor: Actor, lang: 'zh' | 'en') {
  const account = accountOf(actor);
  const rows = account === null ? [] : await staffMessagesOf(t, account, MOST);
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: toOffset(row.at),
      title: lang === 'zh' ? row.titleZh : row.titleEn,
      text: lang === 'zh' ? row.bodyZh : row.bodyEn,
      link: row.link,
      read: row.readAt !== null,
    })),
    unread: account === null ? 0 : await countUnread(t, account),
  };
}

/** How many of them whoever asks has not opened. */
export async function unreadReminderCount(t: Tx, actor: Actor): Promise<{ unread: number }> {
  const account = accountOf(actor);
  return { unread: account === null ? 0 : await countUnread(t, account) };
}

/** Everybody at work, with the id that DingTalk knows them by; null: none is noted. */
export async function peopleAtDingtalk(t: Tx) {
  const ids = new Map((await staffDingtalk(t)).map(({ account, unionId }) => [account, unionId]));
  return { items: (await staffAtWork(t)).map((one) => ({ ...one, unionId: ids.get(one.account) ?? null })) };
}

/** Throws messaging.reminder_not_found. */
export async function readReminder(t: Tx, actor: Actor, id: string, now: Instant): Promise<void> {
  const account = accountOf(actor);
  if (account === null || !(await readStaffMessage(t, account, id, now)))
    throw domainError('messaging.reminder_not_found');
}

/** Under which id DingTalk knows somebody. Throws messaging.staff_unknown. */
export async function knowAtDingtalk(t: Tx, account: string, unionId: string | null, by: Actor, now: Instant) {
  if ((await staffNames(t, [account])).length === 0) throw domainError('messaging.staff_unknown');
  await setStaffDingtalk(t, account, unionId, now);
  const detail = { known: unionId !== null };
  const subject = `messaging.staff_dingtalk/${account}`;
  await audit(t, { actor: by, action: 'messaging.know_at_dingtalk', subject, outcome: 'ok', detail }, now);
}
