import { emptyDay, HALF, HALVES } from './half-hours.ts';
import type { Duty } from './simulate.ts';

/** What the records of a department say of one half-hour of one weekday, added up over the days looked at. */
export interface FlowRow {
  department: string;
  weekday: number;
  half: number;
  booked: number;
  walkIns: number;
  /** Visits that were started, and the minutes they had waited. */
  seen: number;
  waited: number;
}
/** On how many days of a weekday the department had a clinic, and how many doctors in each half-hour, added up over them. */
export interface DutyRow {
  department: string;
  weekday: number;
  half: number;
  doctors: number;
}
export interface DayRow {
  department: string;
  weekday: number;
  days: number;
}

/** One half-hour of a typical day: averages over the days. */
export interface FlowCell {
  half: number;
  arrivals: number;
  booked: number;
  walkIns: number;
  doctors: number;
  /** Mean minutes waited by who arrived then; null when nobody was seen. */
  wait: number | null;
}
export interface FlowDay {
  department: string;
  weekday: number;
  days: number;
  visits: number;
  /** Mean wait of the weekday, weighted by visits. */
  wait: number | null;
  cells: FlowCell[];
}

/** The typical day of each department and weekday that had a clinic. */
export function flowDays(flow: readonly FlowRow[], duties: readonly DutyRow[], days: readonly DayRow[]): FlowDay[] {
  const key = (row: { department: string; weekday: number }) => `${row.department} ${row.weekday}`;
  const flowOf = Map.groupBy(flow, key);
  const dutyOf = Map.groupBy(duties, key);
  return days.map((day) => {
    const rows = flowOf.get(key(day)) ?? [];
    const seen = sum(rows, ({ seen }) => seen);
    return {
      department: day.department,
      weekday: day.weekday,
      days: day.days,
      visits: seen / day.days,
      wait: seen === 0 ? null : sum(rows, ({ waited }) => waited) / seen,
      cells: cellsOf(rows, dutyOf.get(key(day)) ?? [], day.days),
    };
  });
}

function cellsOf(flow: readonly FlowRow[], duties: readonly DutyRow[], days: number): FlowCell[] {
  return Array.from({ length: HALVES }, (_, half) => {
    const rows = flow.filter((row) => row.half === half);
    const [booked, walkIns] = [sum(rows, (row) => row.booked) / days, sum(rows, (row) => row.walkIns) / days];
    const seen = sum(rows, (row) => row.seen);
    const doctors = sum(
      duties.filter((row) => row.half === half),
      (row) => row.doctors,
    );
    const wait = seen === 0 ? null : sum(rows, (row) => row.waited) / seen;
    return { half, booked, walkIns, arrivals: booked + walkIns, doctors: doctors / days, wait };
  });
}

/** Arrivals as the simulation takes them. */
export function arrivalsOf(day: FlowDay): number[] {
  const perHalf = emptyDay();
  for (const cell of day.cells) perHalf[cell.half] = cell.arrivals;
  return perHalf;
}

/** Doctors as runs of half-hours: the second doctor is there where two are, rounded, and so on. */
export function dutiesOf(day: FlowDay): Duty[] {
  const counts = emptyDay();
  for (const cell of day.cells) counts[cell.half] = Math.round(cell.doctors);
  const duties: Duty[] = [];
  for (let level = 1; level <= Math.max(...counts); level += 1) {
    let from: number | null = null;
    for (let half = 0; half <= HALVES; half += 1) {
      const on = half < HALVES && (counts[half] ?? 0) >= level;
      if (on && from === null) from = half;
      if (!on && from !== null) {
        duties.push({ from: from * HALF, until: half * HALF });
        from = null;
      }
    }
  }
  return duties;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);
