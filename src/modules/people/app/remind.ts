import type { Instant } from '#kernel/instant.ts';
import { staffAllowed } from '#modules/identity/public.ts';
import { tellPeople } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { keepReminded, type RemindKind, recordsToRemind, remindKinds, type ToRemind } from '../db/remind.ts';
import { type RemindStep, remindDay, remindingOn } from '../domain/remind.ts';
import { reminderWords } from '../domain/reminder-words.ts';

/** Where the office keeps each. */
const kept = { licence: 'licences', certificate: 'certificates', training: 'trainings' } as const;

/**
 * The sweep of what ends: 90, 30 and 7 days before and the day after, whom it concerns and who keeps the records are told. A
 * step is taken once, in the transaction that tells it.
 */
export async function remindOfEnds(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const today = remindDay(now);
  let done = 0;
  for (const kind of remindKinds) {
    const due = await recordsToRemind(t, kind, today, limit);
    done += due.length;
    for (const record of due) {
      const { take, say, next } = remindingOn(today, record.end, new Set(record.taken));
      await keepReminded(t, kind, { id: record.id, end: record.end, take, next }, now);
      if (say) await tell(t, kind, record, say, now);
    }
  }
  return done;
}

async function tell(t: Tx, kind: RemindKind, { id, title, end, accounts }: ToRemind, step: RemindStep, now: Instant) {
  const words = reminderWords(kind, step, { title, end });
  const dedupe = `people.ends/${id}/${end}/${step}`;
  // What was planned and is over wants its results: that is the keepers' work alone.
  const concerned = kind === 'training' && step === 'after' ? [] : accounts;
  await tellPeople(t, { accounts: concerned, dedupe, ...words, link: '/staff/my-trainings' }, now);
  const keepers = (await staffAllowed(t, 'people.manage')).map(({ account }) => account);
  const others = keepers.filter((account) => !concerned.includes(account));
  await tellPeople(t, { accounts: others, dedupe, ...words, link: `/staff/people-side?tab=${kept[kind]}` }, now);
}
