/**
 * Time as text. An `Instant` is UTC with milliseconds, so that text order is time order; a `LocalDate` is a calendar
 * day in Asia/Shanghai, which has been +08:00 without summer time since 1991. All arithmetic is on integers: nothing
 * here asks the machine for the time or the zone.
 */
export type Instant = string;
export type LocalDate = string;
export type LocalTime = string;
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MINUTE = 60_000;
const DAY = 86_400_000;
const OFFSET = 8 * 60 * MINUTE;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** True for the one accepted spelling, `YYYY-MM-DDTHH:mm:ss.sssZ`, of a day that exists. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isLocalDate(text.slice(0, 10));
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isLocalDate(text: string): boolean {
  const m = LOCAL_DATE.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for `HH:mm`, 00:00 to 23:59. */
export function isLocalTime(text: string): boolean {
  return LOCAL_TIME.test(text);
}

/** Milliseconds since 1970-01-01T00:00Z. Throws on any other spelling: that is a bug of the caller. */
export function epochMs(i: Instant): number {
  const m = INSTANT.exec(i);
  if (!m) throw new Error(`not an instant: ${i}`);
  const clock = (Number(m[4]) * 60 + Number(m[5])) * MINUTE + Number(m[6]) * 1000 + Number(m[7]);
  return dayNumber(i.slice(0, 10)) * DAY + clock;
}

/** The instant `ms` milliseconds after 1970-01-01T00:00Z (a fraction is cut off). */
export function fromEpochMs(ms: number): Instant {
  const whole = Math.floor(ms);
  const days = Math.floor(whole / DAY);
  const rest = whole - days * DAY;
  const seconds = Math.floor(rest / 1000);
  return `${dateOfDay(days)}T${clockText(seconds)}.${pad(rest % 1000, 3)}Z`;
}

/** Reads ISO 8601 with any offset (`2026-11-23T08:00:00+08:00`, PostgreSQL's `+08`), or answers null if it is none. */
export function parseInstant(text: string): Instant | null {
  const m = WITH_OFFSET.exec(text);
  if (!m?.[1] || !m[6] || !isLocalDate(m[1])) return null;
  const ms = Number((m[5] ?? '').slice(0, 3).padEnd(3, '0'));
  const clock = (Number(m[2]) * 60 + Number(m[3])) * MINUTE + Number(m[4] ?? 0) * 1000 + ms;
  const offset = offsetMinutes(m[6]);
  return offset === null ? null : fromEpochMs(dayNumber(m[1]) * DAY + clock - offset * MINUTE);
}

/** `i` moved by `n` minutes (may be negative). */
export function addMinutes(i: Instant, n: number): Instant {
  return fromEpochMs(epochMs(i) + n * MINUTE);
}

/** `i` moved by `n` seconds (may be negative). */
export function addSeconds(i: Instant, n: number): Instant {
  return fromEpochMs(epochMs(i) + n * 1000);
}

/**
 * Whole minutes from `a` to `b`, both cut to the minute first, as the published wait formulas do: 08:00:59 to 08:01:00
 * is one minute. Negative when `b` is earlier.
 */
export function minutesBetween(a: Instant, b: Instant): number {
  return (epochMs(cutToMinute(b)) - epochMs(cutToMinute(a))) / MINUTE;
}

/** `i` with seconds and milliseconds set to zero. */
export function cutToMinute(i: Instant): Instant {
  return fromEpochMs(Math.floor(epochMs(i) / MINUTE) * MINUTE);
}

/** The Shanghai calendar day of `i`. */
export function localDate(i: Instant): LocalDate {
  return dateOfDay(Math.floor((epochMs(i) + OFFSET) / DAY));
}

/** The Shanghai wall clock of `i`, `HH:mm`. */
export function localTime(i: Instant): LocalTime {
  return toOffset(i).slice(11, 16);
}

/** The instant at which a Shanghai wall clock shows `date` and `time` (`HH:mm`). */
export function atLocal(date: LocalDate, time: LocalTime): Instant {
  const m = LOCAL_TIME.exec(time);
  if (!m) throw new Error(`not a local time: ${time}`);
  return fromEpochMs(dayNumber(date) * DAY + (Number(m[1]) * 60 + Number(m[2])) * MINUTE - OFFSET);
}

/** `date` moved by `n` calendar days (may be negative). */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfDay(dayNumber(date) + n);
}

/** Calendar days from `a` to `b`; 0 for the same day, negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekday(date: LocalDate): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Completed years (周岁) on `date`. Somebody born on 29 February completes a year on 1 March of a common year.
 * Throws when `date` lies before the birth.
 */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  if (daysBetween(birthDate, date) < 0) throw new Error('age asked for a day before the birth');
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The JSON spelling, Shanghai time with offset and whole seconds: `2026-11-23T08:00:00+08:00`. */
export function toOffset(i: Instant): string {
  return `${fromEpochMs(epochMs(i) + OFFSET).slice(0, 19)}+08:00`;
}

/** Days since 1970-01-01; proleptic Gregorian. */
function dayNumber(date: LocalDate): number {
  if (!isLocalDate(date)) throw new Error(`not a local date: ${date}`);
  const month = Number(date.slice(5, 7));
  // Years begin in March, so that the leap day is the last of its year.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

function dateOfDay(days: number): LocalDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new Error('outside the years 0001 to 9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function offsetMinutes(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function clockText(seconds: number): string {
  return `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
