import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Door, Visit } from '../../src/modules/queue/domain/waits/visit.ts';

/** A visit of the data set, with what only the baselines ask. */
export interface Recorded extends Visit {
  /** Minute of the day of the appointment. */
  due: number;
  month: number;
}

interface Row {
  day: string;
  time: number;
  event: string;
  id: string;
}

const FILES = ['appointments.csv', 'events.csv'] as const;
const HALF_PAST_TWELVE = 12.5 * 60;

/** Null when the folder does not hold both files. */
export function readVisits(folder: string): Recorded[] | null {
  const [appointments, events] = FILES.map((name) => path.join(folder, name));
  if (!appointments || !events || !existsSync(appointments) || !existsSync(events)) return null;
  return visitsOf(readFileSync(appointments, 'utf8'), readFileSync(events, 'utf8'));
}

/** `date,time,provider_id,patient_id` and `date,time,event,entity_type,entity_id`, both with a heading. */
export function visitsOf(appointments: string, events: string): Recorded[] {
  const visits = new Map<string, Recorded>();
  const sessions = Map.groupBy(lines(appointments), ([day, , doctor]) => `${day}/${doctor}`);
  for (const [session, list] of sessions) {
    const times = list.map(([, time]) => minute(time));
    const [opens, last] = [Math.min(...times), Math.max(...times)];
    const kind = opens > HALF_PAST_TWELVE ? 'pm' : last <= HALF_PAST_TWELVE ? 'am' : 'day';
    for (const [day = '', time, doctor = '', patient = ''] of list) {
      const visit = {
        session,
        day,
        doctor,
        group: 'clinic',
        kind,
        opens,
        due: minute(time),
        month: Number(day.slice(5, 7)),
      };
      visits.set(patient, { ...visit, waitsFrom: Number.NaN, started: null, finished: null });
    }
  }
  play(rows(events), visits);
  return [...visits.values()].filter((visit) => !Number.isNaN(visit.waitsFrom));
}

const lines = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const minute = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

// Two events of one minute keep the order of the file by a fraction of it.
function rows(text: string): Row[] {
  let [today, no] = ['', 0];
  return lines(text).map(([day = '', time, event = '', , id = '']) => {
    no = day === today ? no + 1 : 0;
    today = day;
    return { day, time: minute(time) + no * 1e-5, event, id };
  });
}

type Doored = Recorded & { door?: Door };

function play(events: readonly Row[], visits: ReadonlyMap<string, Recorded>): void {
  const last = new Map<string, Doored>();
  for (const { day, time, event, id } of events) {
    const visit = visits.get(id) as Doored | undefined;
    if (event === 'examination_checkin' && visit) visit.waitsFrom = time;
    if (event === 'examination_start' && visit) {
      visit.started = time;
      visit.door = { back: null, pauseFrom: null, pauseOver: null };
      last.set(visit.session, visit);
    }
    if (event === 'examination_end' && visit) visit.finished = time;
    const door = last.get(`${day}/${id}`);
    if (event === 'provider_entered_room' && door) entered(door, time);
    if (event === 'provider_left_room' && door) left(door, time);
  }
}

function entered({ door }: Doored, time: number): void {
  if (!door) return;
  if (door.back === null) door.back = time;
  else if (door.pauseFrom !== null && door.pauseOver === null) door.pauseOver = time;
}

// Leaving at the end of a visit comes before the end in the file and is no pause.
function left({ door }: Doored, time: number): void {
  if (door && door.back !== null && door.pauseFrom === null) door.pauseFrom = time;
}
