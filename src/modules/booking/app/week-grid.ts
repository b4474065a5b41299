import { addDays, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { releasedOfDepartment, type SessionRow } from '../db/session-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { freePlacesFor } from '../domain/free-places.ts';
import type { BookingChannel } from '../domain/session.ts';
import { holidayNames } from './holidays.ts';
import { type Names, namesOf } from './names.ts';

/** The desk's week: doctors by days from the kept counts of the sessions, with a fixed number of statements. */
export async function weekGrid(
  t: Tx,
  ask: { department: string; from?: string | undefined; channel: BookingChannel },
  lang: Lang,
  now: Instant,
) {
  const from = ask.from ?? localDate(now);
  const dates = Array.from({ length: 7 }, (_, i) => addDays(from, i));
  const sessions = await releasedOfDepartment(t, ask.department, from, addDays(from, 6));
  const holidays = await holidayNames(t, from, addDays(from, 6), lang);
  const names = await namesOf(t, sessions, lang);
  const settings = await settingsOf(t);
  // What is over has no places, whatever nobody took.
  const free = (s: SessionRow) =>
    s.endsAt > now ? freePlacesFor(s.freeByShare, ask.channel, now, s.date, settings) : 0;
  const rows = [...Map.groupBy(sessions, (s) => s.practitioner)].map(([practitioner, own]) => ({
    practitioner: names.practitioner(practitioner),
    days: dates.map((date) => own.filter((s) => s.date === date).map((s) => cell(s, names, free(s)))),
  }));
  const days = dates.map((date) => {
    const holiday = holidays.get(date);
    return { date, ...(holiday ? { holiday } : {}) };
  });
  return { days, rows: rows.sort((a, b) => (a.practitioner.id < b.practitioner.id ? -1 : 1)) };
}

function cell(s: SessionRow, names: Names, free: number) {
  const { period, state, slotClass, total, booked } = s;
  return {
    session: s.id,
    period,
    start: toOffset(s.startsAt),
    end: toOffset(s.endsAt),
    state,
    place: names.place(s.place),
    slotClass,
    free: state === 'open' ? free : 0,
    total,
    booked,
  };
}
