import { addDays, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { dayCounts, type SessionRow, type SlotRow, sessionsOfDepartment, slotsOfSessions } from '../db/session-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { slotHasStarted } from '../domain/rules/booking-closes-at-slot-start.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { holidayNames } from './holidays.ts';
import { namesOf } from './names.ts';

/** Days of a department that can be booked now, from `from` (default today) to the last open day, each with its free places. */
export async function listDays(
  t: Tx,
  ask: { department: string; from?: string | undefined },
  lang: Lang,
  now: Instant,
) {
  const today = localDate(now);
  const from = ask.from && ask.from > today ? ask.from : today;
  const last = lastBookableDay(now, (await settingsOf(t)).opensDaysAhead);
  const counts = new Map((await dayCounts(t, ask.department, from, last, now)).map((row) => [row.date, row]));
  const holidays = await holidayNames(t, from, last, lang);
  const items = [];
  for (let date: LocalDate = from; date <= last; date = addDays(date, 1)) {
    const holiday = holidays.get(date);
    const { free, total } = counts.get(date) ?? { free: 0, total: 0 };
    items.push({ date, free, total, ...(holiday ? { holiday } : {}) });
  }
  return { items };
}

/** The sessions of a department on a day with their slots, doctor by doctor. */
export async function listSessions(t: Tx, ask: { department: string; date: string }, lang: Lang, now: Instant) {
  const sessions = await sessionsOfDepartment(t, ask.department, ask.date, ask.date);
  const slots = Map.groupBy(
    await slotsOfSessions(
      t,
      sessions.map((s) => s.id),
    ),
    (slot) => slot.session,
  );
  const names = await namesOf(t, sessions, lang);
  const items = sessions.map((s) => {
    const list = (slots.get(s.id) ?? []).map((slot) => slotItem(slot, s, now));
    return {
      id: s.id,
      date: s.date,
      period: s.period,
      start: toOffset(s.startsAt),
      end: toOffset(s.endsAt),
      slotClass: s.slotClass,
      practitioner: names.practitioner(s.practitioner),
      place: names.place(s.place),
      state: s.state,
      free: list.reduce((sum, slot) => sum + (slot.state === 'free' ? slot.free : 0), 0),
      total: s.total,
      fee: s.fee,
      slots: list,
    };
  });
  return { items };
}

function slotItem(slot: SlotRow, session: SessionRow, now: Instant) {
  const { id, startsAt, free } = slot;
  const state =
    session.state !== 'open' ? 'closed' : slotHasStarted(startsAt, now) ? 'past' : free > 0 ? 'free' : 'full';
  return { id, start: toOffset(startsAt), free, state };
}
