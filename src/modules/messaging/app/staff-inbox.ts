import { domainError } from '#kernel/errors.ts';
import { type Instant, toOffset } from '#kernel/instant.ts';
import { staffNames } from '#modules/identity/public.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, accountOf } from '#platform/http/actor.ts';
import { setStaffDingtalk } from '../db/staff-dingtalk.ts';
import { readStaffMessage, staffMessagesOf } from '../db/staff-messages.ts';

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
    unread: rows.filter(({ readAt }) => readAt === null).length,
  };
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
