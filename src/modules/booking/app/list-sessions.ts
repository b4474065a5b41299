import { addDays, type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { dayCounts, type SessionRow, type SlotRow, sessionsOfDepartment, slotsOfSessions } from '../db/session-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { freePlacesFor } from '../domain/free-places.ts';
import { slotHasStarted } from '../domain/rules/booking-closes-at-slot-start.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { type Access, whoMayBook } from '../domain/rules/who-may-book.ts';
import type { BookingChannel, ByShare } from '../domain/session.ts';
import { holidayNames } from './holidays.ts';
import { namesOf } from './names.ts';

const NONE: ByShare = { onsite: 0, online: 0, tier: 0 };

/**
 * Days of a department that can be booked now, from `from` (default today) to the last open day, each with the places
 * that this channel may take at this moment.
 */
export async function listDays(
  t: Tx,
  ask: { department: string; from?: string | undefined; channel: BookingChannel },
  lang: Lang,
  now: Instant,
) {
  const today = localDate(now);
  const from = ask.from && ask.from > today ? ask.from : today;
  const settings = await settingsOf(t);
  const last = lastBookableDay(now, settings.opensDaysAhead);
  const counts = new Map((await dayCounts(t, ask.department, from, last, now)).map((row) => [row.date, row]));
  const holidays = await holidayNames(t, from, last, lang);
  const items = [];
  for (let date: LocalDate = from; date <= last; date = addDays(date, 1)) {
    const holiday = holidays.get(date);
    const { free: byShare = NONE, total = 0 } = counts.get(date) ?? {};
    const free = freePlacesFor(byShare, ask.channel, now, date, settings);
    items.push({ date, free, total, ...(holiday ? { holiday } : {}) });
  }
  return { items };
}

/** The sessions of a department on a day with their slots, doctor by doctor, as this channel may take them now. */
export async function listSessions(
  t: Tx,
  ask: { department: string; date: string; channel: BookingChannel },
  lang: Lang,
  now: Instant,
) {
  const settings = await settingsOf(t);
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
    const list = (slots.get(s.id) ?? []).map((slot) => {
      const access = whoMayBook(slot.share, ask.channel, now, s.date, settings);
      return slotItem(slot, s, access, now);
    });
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

function slotItem(slot: SlotRow, session: SessionRow, access: Access, now: Instant) {
  const { id, startsAt, share } = slot;
  const gone = session.state !== 'open' ? 'closed' : slotHasStarted(startsAt, now) ? 'past' : null;
  const state = gone ?? (slot.free === 0 ? 'full' : access.open ? 'free' : 'kept');
  const opensAt = state === 'kept' && !access.open && access.opensAt ? toOffset(access.opensAt) : null;
  return { id, start: toOffset(startsAt), free: access.open ? slot.free : 0, share, state, opensAt };
}
