import { addDays, addMinutes, weekday } from '#kernel/instant.ts';
import type { TestApp } from '../../../../test/support/app.ts';
import { mark } from '../app/mark.ts';
import type { Template } from '../domain/plan-sessions.ts';
import { bookInBatch, MONDAY, makeSession, tester, wish } from './fixture.ts';

/** A booking of this person on the n-th day from Monday, at 08:00. */
export async function booked(a: TestApp, patient: string, day: number, change: Partial<Template> = {}) {
  const date = addDays(MONDAY, day);
  const session = await makeSession(a.app, { date, weekday: weekday(date), slots: 6, ...change });
  const { body } = await bookInBatch(a.app, wish({ slot: session.slots[0], patient }));
  return { ...session, id: (body as { id: string }).id, session: session.id, startsAt: `${date}T00:00:00.000Z` };
}

/** Nobody came, and the clinic ended so many minutes after the booked one. The outbox has not told it yet. */
export async function missed(a: TestApp, patient: string, day: number, after = 240): Promise<string> {
  const { id, startsAt } = await booked(a, patient, day);
  await a.app.db.tx({ hospital: 1 }, (t) => mark(t, id, 'no_show', tester, addMinutes(startsAt, after)));
  return id;
}

/** Everything that follows is done when this is answered. */
export const settled = (a: TestApp): Promise<void> => a.spine.settle(a.app.clock.now());
