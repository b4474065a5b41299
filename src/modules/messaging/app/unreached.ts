import type { Instant } from '#kernel/instant.ts';
import { provenPhones } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { unreadReminders } from '../db/unread-reminders.ts';

export interface Unreached {
  patient: string;
  /** The key under which the message was written. */
  dedupe: string;
  at: Instant;
  /** The carrier failed, or there is no phone that was proved to be the patient's. */
  why: 'phone_failed' | 'no_proven_phone';
}

const MOST = 200;

/** Whom no reminder of a visit has reached since then, as far as we can tell: neither on the phone nor read in the inbox. */
export async function unreachedReminders(t: Tx, { crypto }: Pick<App, 'crypto'>, since: Instant): Promise<Unreached[]> {
  const rows = await unreadReminders(t, since, MOST);
  const silent = rows.filter(({ failure }) => failure === null).map(({ patient }) => patient);
  const proven = await provenPhones(t, crypto, [...new Set(silent)]);
  return rows.flatMap(({ failure, ...row }) => {
    if (failure !== null) return { ...row, why: 'phone_failed' as const };
    // Who has a phone and got nothing there has switched it off.
    return proven.has(row.patient) ? [] : { ...row, why: 'no_proven_phone' as const };
  });
}
