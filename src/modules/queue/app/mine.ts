import { addMinutes, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { sessionsOf } from '#modules/booking/public.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { MineItem, Step } from '../contract.ts';
import { findLine } from '../db/lines.ts';
import { type MineRow, mineRows } from '../db/mine-rows.ts';
import { order } from '../domain/next.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { placesBackAfter } from '../domain/rules/missed-call.ts';
import { ticketLabel } from '../domain/ticket-label.ts';
import { readLine } from './line-of.ts';
import { peopleById } from './people.ts';
import { areaOf, type Named, placeNames, staffNames } from './places.ts';
import { rulesOf } from './rules-of.ts';

/** Where each of the account's own appointments of today stands, in the order of the day. */
export async function mine(t: Tx, now: Instant, lang: 'zh' | 'en'): Promise<{ items: MineItem[] }> {
  return standingOf(t, await linkedPatients(t), now, lang);
}

/** The same for people whom the caller has made sure of. */
export async function standingOf(
  t: Tx,
  people: readonly string[],
  now: Instant,
  lang: 'zh' | 'en',
): Promise<{ items: MineItem[] }> {
  const rows = await mineRows(t, people, localDate(now));
  const rules = await rulesOf(
    t,
    rows.map((row) => row.session),
  );
  const patients = await peopleById(
    t,
    rows.map((row) => row.patient),
  );
  const departments = rows.map((row) => row.department);
  const practitioners = rows.map((row) => row.practitioner);
  const names = await staffNames(t, { departments, practitioners }, lang);
  const items: MineItem[] = [];
  for (const row of rows) {
    const area = await areaOf(t, row.place);
    const places = await placeNames(t, [row.place, area], lang);
    const before = row.state === 'waiting' ? await ahead(t, row, now) : null;
    items.push({
      ...stand(row, rules(row.session), now),
      patient: { id: row.patient, name: patients.get(row.patient)?.name ?? '' },
      ahead: before?.ahead ?? null,
      toTheRoom: before !== null && !before.stopped && before.ahead < rules(row.session).roomWaiting,
      stopped: before?.stopped ?? false,
      department: named(names, row.department),
      doctor: named(names, row.practitioner),
      place: places.get(row.place) ?? null,
      waitingArea: places.get(area) ?? null,
    });
  }
  return { items };
}

/** The sessions whose lines a page of `mine` has to follow today. */
export async function sessionsOfMine(t: Tx, now: Instant): Promise<string[]> {
  const rows = await mineRows(t, await linkedPatients(t), localDate(now));
  const sessions = new Set(rows.map((row) => row.session));
  // Who was sent to tests may go on with the same doctor later in the day, in another line.
  for (const row of rows.filter((one) => (one.tests ?? 0) > 0))
    for (const { id } of await sessionsOf(t, row.practitioner, localDate(now))) sessions.add(id);
  return [...sessions];
}

function stand(row: MineRow, rules: QueueRules, now: Instant) {
  const state = stepOf(row);
  const from = addMinutes(row.sessionStart, -rules.signInMinutes);
  const mayReturn = state === 'away' || (state === 'absent' && placesBackAfter(row.misses ?? 0, 0, rules) !== null);
  const signsIn = state === 'waiting' && row.signedIn === false;
  const inTime = from <= now && now <= row.sessionEnd;
  return {
    appointment: row.appointment,
    encounter: row.encounter,
    number: ticketLabel(row.letter ?? '', row.number),
    state,
    slotStart: toOffset(row.slotStart ?? row.bookedAt),
    sessionEnd: toOffset(row.sessionEnd),
    checkInFrom: toOffset(from),
    checkInUntil: toOffset(row.sessionEnd),
    canCheckIn: row.sessionState !== 'closed' && ((state === 'not_checked_in' && inTime) || mayReturn || signsIn),
    backFromTests: state === 'waiting' && (row.tests ?? 0) > 0,
    signInNeeded: rules.signIn === 'needed',
    checkedInAt: row.checkedInAt && toOffset(row.checkedInAt),
    calledAt: row.calledAt && toOffset(row.calledAt),
  };
}

function stepOf(row: MineRow): Step {
  if (row.state) return row.state;
  return row.appointmentState === 'no_show' ? 'no_show' : 'not_checked_in';
}

async function ahead(t: Tx, row: MineRow, now: Instant): Promise<{ ahead: number; stopped: boolean }> {
  const line = await findLine(t, row.session);
  if (!line) return { ahead: 0, stopped: false };
  const people = order(await readLine(t, row.session, line), now);
  return { ahead: people.findIndex((p) => p.encounter === row.encounter), stopped: line.stopped_at !== null };
}

function named(names: ReadonlyMap<string, Named>, id: string): Named {
  return names.get(id) ?? { id, name: '' };
}
