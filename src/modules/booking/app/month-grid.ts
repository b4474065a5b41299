import { addDays, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { doctorsOfMonth, type MonthCell, monthCells } from '../db/month-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { lastBookableDay } from '../domain/rules/booking-opens-days-ahead.ts';
import { sharesOpenTo } from '../domain/rules/who-may-book.ts';
import type { BookingChannel, SlotClass } from '../domain/session.ts';
import { holidayNames } from './holidays.ts';
import { namesOf } from './names.ts';

const DAYS = 31;
const PAGE_SIZE = 50;

export interface MonthQuestion {
  from?: string | undefined;
  department?: string | undefined;
  slotClass?: SlotClass | undefined;
  name?: string | undefined;
  page: number;
  channel: BookingChannel;
}

/** Fifty doctors by 31 days from the kept counts of their sessions: as many statements for five doctors as for fifty. */
export async function monthGrid(t: Tx, question: MonthQuestion, lang: Lang, now: Instant) {
  const from = question.from ?? localDate(now);
  const dates = Array.from({ length: DAYS }, (_, n) => addDays(from, n));
  const to = addDays(from, DAYS - 1);
  const { department = null, slotClass = null, name, page, channel } = question;
  const ask = { from, to, department, slotClass, name: name || null };
  const doctors = await doctorsOfMonth(t, ask, { size: PAGE_SIZE, offset: page * PAGE_SIZE });
  const cells = await monthCells(t, doctors.ids, ask, now);
  const holidays = await holidayNames(t, from, to, lang);
  const names = await namesOf(t, cells, lang);
  const settings = await settingsOf(t);
  // Once a day, not once a cell: fifteen hundred cells ask.
  const shares = new Map(dates.map((date) => [date, sharesOpenTo(channel, now, date, settings)]));
  const cellOf = ({ date, total, state, freeByShare }: MonthCell) => ({
    free: (shares.get(date) ?? []).reduce((sum, share) => sum + freeByShare[share], 0),
    total,
    state,
  });
  const days = dates.map((date) => {
    const holiday = holidays.get(date);
    return { date, ...(holiday ? { holiday } : {}) };
  });
  const rows = rowsOf(doctors.ids, cells).map((row) => ({
    practitioner: names.practitioner(row.practitioner),
    department: names.department(row.department),
    days: dates.map((date) => {
      const cell = row.cells.get(date);
      return cell ? cellOf(cell) : null;
    }),
  }));
  const lastOpen = lastBookableDay(now, settings.opensDaysAhead);
  return { days, lastOpen, doctors: doctors.total, pageSize: PAGE_SIZE, rows };
}

interface Row {
  practitioner: string;
  department: string;
  cells: Map<LocalDate, MonthCell>;
}

/** In the order of the doctors; whoever works in two departments has two rows. */
function rowsOf(doctors: readonly string[], cells: readonly MonthCell[]): Row[] {
  const byDoctor = Map.groupBy(cells, (cell) => cell.practitioner);
  return doctors.flatMap((practitioner) =>
    [...Map.groupBy(byDoctor.get(practitioner) ?? [], (cell) => cell.department)].map(([department, own]) => ({
      practitioner,
      department,
      cells: new Map(own.map((cell) => [cell.date, cell])),
    })),
  );
}
