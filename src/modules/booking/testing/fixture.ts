import { weekday } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { type BookRequest, book, bookAll } from '../app/book.ts';
import { insertSessions } from '../db/insert-sessions.ts';
import { sessionsOfPractitioner, slotsOfSessions } from '../db/session-rows.ts';
import { planSessions, type Template } from '../domain/plan-sessions.ts';
import type { SlotFigures } from '../domain/slot-times.ts';

/** For the tests of this room only: sessions out of nothing, patients that are nobody. */
export const tester: Actor = { kind: 'system', name: 'booking.test' };
export const MONDAY = '2026-11-23';

export interface MadeSession {
  id: string;
  practitioner: string;
  department: string;
  /** Ids of its slots in time order. */
  slots: string[];
}

const ALL_ONLINE: SlotFigures = { onlinePercent: 100, tierPercent: 0 };

/** One session on `date` (default Monday the 23rd) from 08:00, with `slots` slots of ten minutes, all online unless `figures` say so. */
export async function makeSession(
  app: App,
  change: Partial<Template> & { slots?: number; date?: string; figures?: SlotFigures } = {},
): Promise<MadeSession> {
  const { slots = 3, date = MONDAY, figures = ALL_ONLINE, ...rest } = change;
  const template: Template = {
    id: newId(),
    practitioner: newId(),
    department: newId(),
    place: newId(),
    weekday: weekday(date),
    period: 'am',
    starts: '08:00',
    ends: `${String(8 + Math.floor(slots / 6)).padStart(2, '0')}:${(slots % 6) * 10 || '00'}`,
    minutesPerSlot: 10,
    capacity: 1,
    walkInLimit: 30,
    fee: 1500,
    slotClass: 'ordinary',
    active: true,
    ...rest,
  };
  return app.db.tx({ hospital: 1 }, async (t) => {
    await insertSessions(t, planSessions([template], new Map(), date, date, figures));
    const [session] = await sessionsOfPractitioner(t, template.practitioner, date);
    if (!session) throw new Error('the session was not made');
    const list = await slotsOfSessions(t, [session.id]);
    const { practitioner, department } = template;
    return { id: session.id, practitioner, department, slots: list.map((slot) => slot.id) };
  });
}

export function wish(change: Partial<BookRequest> = {}): BookRequest {
  return { patient: newId(), channel: 'mobile', by: tester, claim: null, ...change };
}

/** Through the batch, as the routes do. */
export const bookInBatch = (app: App, request: BookRequest): Promise<Answer> => book(app, 1, request);

/** Each in a transaction of its own, as several processes would. */
export async function bookAlone(app: App, request: BookRequest): Promise<Answer> {
  const [outcome] = await app.db.tx({ hospital: 1 }, (t) => bookAll(app, t, [request]));
  if (outcome instanceof Error) throw outcome;
  return outcome as Answer;
}

/** How the promises ended: bodies of the answers, and how often each code refused. */
export async function outcomes(promises: Promise<Answer>[]) {
  const settled = await Promise.allSettled(promises);
  const won = settled.flatMap((s) =>
    s.status === 'fulfilled' ? [s.value.body as { id: string; number: number }] : [],
  );
  const refused: Record<string, number> = {};
  for (const s of settled) if (s.status === 'rejected') refused[s.reason.code] = (refused[s.reason.code] ?? 0) + 1;
  return { won, refused };
}
