import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { type Appointment, appointmentForCheckIn, markArrived } from '#modules/booking/public.ts';
import { currentPatients, linkedPatients } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { Ticket } from '../contract.ts';
import {
  type EncounterRow,
  encounterOfAppointment,
  encountersOf,
  insertEncounter,
  moveEncounter,
} from '../db/encounters.ts';
import { type LineRow, takeLine } from '../db/lines.ts';
import { takePool } from '../db/pools.ts';
import { order } from '../domain/next.ts';
import { checkInWindow, whereInWindow } from '../domain/rules/check-in-window.ts';
import { placesBackAfter } from '../domain/rules/missed-call.ts';
import { ticketLabel } from '../domain/ticket-label.ts';
import { announceMove } from './announce-move.ts';
import { hasPriority } from './has-priority.ts';
import { readLine, sessionsAsOne } from './line-of.ts';
import { openedLine } from './open-line.ts';
import { placeNames } from './places.ts';
import { rulesOf } from './rules-of.ts';

/**
 * Check-in of today's appointment, by the patient or at the desk: opens the encounter. Somebody who was passed (过号)
 * checks in again with the same act and goes some places back; somebody back from tests (回诊) too, without a new registration.
 * Who may do it is the caller's question. Throws queue.appointment_not_found, not_today, check_in_too_early, check_in_over,
 * appointment_cancelled, appointment_closed, already_checked_in, session_closed, number_void, line_stopped.
 */
export async function checkIn(
  t: Tx,
  appointment: Appointment,
  actor: Actor,
  now: Instant,
  lang: Lang,
): Promise<Ticket> {
  const before = await encounterOfAppointment(t, appointment.id);
  if (before?.state === 'away') return backFromTests(t, before, actor, now, lang);
  if (before && !before.signed_in && before.state === 'waiting') return signIn(t, before, actor, now, lang);
  if (before) return comeBack(t, before, actor, now, lang);
  await requireOpen(t, appointment, now);

  const line = await openedLine(t, appointment.session, now);
  // A walk-in can be given another line; who has booked this one keeps the place.
  if (line.stopped_at !== null && appointment.channel === 'walk_in') throw domainError('queue.line_stopped');
  const row = await insertEncounter(
    t,
    {
      id: newId(),
      session: appointment.session,
      appointment: appointment.id,
      patient: appointment.patient,
      department: appointment.department,
      practitioner: appointment.practitioner,
      channel: appointment.channel,
      bookedAt: appointment.bookedAt,
      slotStart: appointment.slotStart,
      number: appointment.number,
      priority: await hasPriority(t, appointment.patient, now),
    },
    now,
    actorId(actor),
  );
  if (!row) throw domainError('queue.already_checked_in');
  await markArrived(t, appointment.id, actor, now);
  await announceMove(t, 'check_in', row, line, actor, now);
  return ticket(t, row, line, now, lang);
}

/** The appointment as check-in needs it. Throws `queue.appointment_not_found`. */
export async function requireAppointment(t: Tx, id: string): Promise<Appointment> {
  // The encounter gets the appointment's patient: no merge may come between reading one and writing the other.
  await currentPatients(t, []);
  const appointment = await appointmentForCheckIn(t, id);
  if (!appointment) throw domainError('queue.appointment_not_found');
  return appointment;
}

/** Likewise for an account: somebody else's appointment is answered like one that does not exist. */
export async function requireOwnAppointment(t: Tx, id: string): Promise<Appointment> {
  const appointment = await requireAppointment(t, id);
  if (!(await linkedPatients(t)).includes(appointment.patient)) throw domainError('queue.appointment_not_found');
  return appointment;
}

async function requireOpen(t: Tx, appointment: Appointment, now: Instant): Promise<void> {
  if (appointment.state === 'cancelled') throw domainError('queue.appointment_cancelled');
  if (appointment.state !== 'booked') throw domainError('queue.appointment_closed');
  if (appointment.date !== localDate(now)) throw domainError('queue.not_today');
  const session = { start: appointment.sessionStart, end: appointment.sessionEnd };
  const window = checkInWindow(session, (await rulesOf(t, [appointment.session]))(appointment.session).signInMinutes);
  const where = whereInWindow(window, now);
  if (where === 'early') throw domainError('queue.check_in_too_early', { from: toOffset(window.from).slice(11, 16) });
  if (where === 'over') throw domainError('queue.check_in_over');
  if (appointment.sessionState === 'closed') throw domainError('queue.session_closed');
}

async function comeBack(t: Tx, before: EncounterRow, actor: Actor, now: Instant, lang: Lang): Promise<Ticket> {
  const line = await takeLine(t, before.session_id);
  if (!line) throw domainError('queue.session_closed');
  const { calls } = line.pool_part === 'shares' ? await takePool(t, line) : line;
  const back = { lineCalls: calls, places: await placesBack(t, before, line) };
  const row = await moveEncounter(t, before.id, 'come_back', now, actorId(actor), { back, signsIn: true });
  if (!row) throw domainError('queue.already_checked_in');
  await announceMove(t, 'come_back', row, line, actor, now);
  return ticket(t, row, line, now, lang);
}

async function backFromTests(t: Tx, before: EncounterRow, actor: Actor, now: Instant, lang: Lang): Promise<Ticket> {
  const line = await takeLine(t, before.session_id);
  if (!line) throw domainError('queue.session_closed');
  const row = await moveEncounter(t, before.id, 'back_from_tests', now, actorId(actor));
  if (!row) throw domainError('queue.already_checked_in');
  await announceMove(t, 'back_from_tests', row, line, actor, now);
  return ticket(t, row, line, now, lang);
}

// Only the clock had counted them as present: now they are, and the place is the one they have.
async function signIn(t: Tx, before: EncounterRow, actor: Actor, now: Instant, lang: Lang): Promise<Ticket> {
  const line = await takeLine(t, before.session_id);
  if (!line) throw domainError('queue.session_closed');
  const row = await moveEncounter(t, before.id, 'sign_in', now, actorId(actor), { signsIn: true });
  if (!row) throw domainError('queue.already_checked_in');
  await announceMove(t, 'sign_in', row, line, actor, now);
  return ticket(t, row, line, now, lang);
}

// The line is ours: nobody comes, goes or is called while the places are counted.
async function placesBack(t: Tx, { id, session_id }: EncounterRow, line: LineRow): Promise<number> {
  const people = await encountersOf(t, await sessionsAsOne(t, line));
  const person = people.find((p) => p.id === id);
  if (person?.state !== 'absent') throw domainError('queue.already_checked_in');
  const waiting = people.filter((p) => p.state === 'waiting').length;
  const places = placesBackAfter(person.misses, waiting, (await rulesOf(t, [session_id]))(session_id));
  if (places === null) throw domainError('queue.number_void', { misses: person.misses });
  return places;
}

async function ticket(t: Tx, row: EncounterRow, line: LineRow, now: Instant, lang: Lang): Promise<Ticket> {
  const places = await placeNames(t, [line.place_id, line.area_id], lang);
  const people = order(await readLine(t, row.session_id, line), now);
  const number = ticketLabel(row.letter, row.number);
  const ahead = people.findIndex((p) => p.encounter === row.id);
  return {
    encounter: row.id,
    appointment: row.appointment_id,
    number,
    state: row.state,
    ahead,
    place: places.get(line.place_id) ?? null,
    waitingArea: places.get(line.area_id) ?? null,
    returned: row.returned_at_call !== null,
  };
}
