import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import { type BookRequest, book } from './app/book.ts';
import { changeSession } from './app/change-session.ts';
import { type DraftClinic, type Drafted, draftClinic as draft } from './app/draft-clinic.ts';
import { jointDays as daysOfJoint, type JointDay } from './app/joint-names.ts';
import { listDays, listSessions } from './app/list-sessions.ts';
import { mark } from './app/mark.ts';
import { openReason } from './app/reason.ts';
import * as appointments from './db/appointment-rows.ts';
import type { SessionChanged } from './db/change-session.ts';
import { figuresOf } from './db/figures.ts';
import * as sessions from './db/session-rows.ts';
import { settingsOf } from './db/settings.ts';
import { tierReleasedThroughDay } from './domain/rules/who-may-book.ts';

/** The only door of booking. Every function works in the caller's transaction and hospital. */
export type { AppointmentState, Channel, Period, SessionState } from './domain/session.ts';

/** `slotStart` is null for a walk-in. `place` is where the session is now. The reason is not part of it. */
export type Appointment = Omit<appointments.AppointmentRow, 'reasonSealed'>;
export type Session = sessions.SessionRow;
/** What a booking may be refused with. */
export { BOOK_ERRORS } from './http/refusals.ts';
export type { BookRequest, DraftClinic, Drafted, JointDay };
/** Days and sessions of a department as a channel, and the patient where one is named, may take them now. */
/** Books one place by group commit, in a transaction of its own; answers contract `bookedAnswer` with 201, or rejects. */
export { book, listDays, listSessions };

/** Advance bookings and numbers of these patients from a day on, still to come, in the order of their days. */
export async function comingAppointments(t: Tx, patients: readonly string[], after: LocalDate): Promise<Appointment[]> {
  const all = await appointments.appointmentsOfPatients(t, [...patients]);
  return all
    .filter((row) => row.date > after && row.state === 'booked')
    .map(withoutReason)
    .reverse();
}

/** The appointment with its session's place, hours and state; null when this hospital has none of that id. */
export async function appointmentForCheckIn(t: Tx, id: string): Promise<Appointment | null> {
  const row = await appointments.appointmentById(t, id);
  return row && withoutReason(row);
}

/** Appointments of these patients on one day, in any state. */
export async function appointmentsOfDay(t: Tx, patients: readonly string[], date: LocalDate): Promise<Appointment[]> {
  return (await appointments.appointmentsOfPatients(t, [...patients], date)).map(withoutReason);
}

/** All appointments of a session in number order, in any state. */
export async function appointmentsOfSession(t: Tx, session: string): Promise<Appointment[]> {
  return (await appointments.appointmentsOfSession(t, session)).map(withoutReason);
}

/** Why the patients of a session come, by appointment: opened for the doctor of that session and nobody else. */
export async function reasonsForDoctor(t: Tx, crypto: App['crypto'], session: string): Promise<Map<string, string>> {
  const rows = await appointments.appointmentsOfSession(t, session);
  return new Map(
    rows.flatMap(({ id, reasonSealed }) => {
      const reason = openReason(crypto, id, reasonSealed);
      return reason === null ? [] : [[id, reason] as const];
    }),
  );
}

/** booked -> arrived. Throws booking.appointment_state when it is not booked any more. */
export function markArrived(t: Tx, id: string, by: Actor, now: Instant): Promise<{ version: number }> {
  return mark(t, id, 'arrived', by, now);
}

/** arrived -> fulfilled. Throws booking.appointment_state. */
export function markFulfilled(t: Tx, id: string, by: Actor, now: Instant): Promise<{ version: number }> {
  return mark(t, id, 'fulfilled', by, now);
}

/** booked or arrived -> no_show. Throws booking.appointment_state. */
export function markNoShow(t: Tx, id: string, by: Actor, now: Instant): Promise<{ version: number }> {
  return mark(t, id, 'no_show', by, now);
}

/** The sessions of a practitioner on a day in time order. */
export function sessionsOf(t: Tx, practitioner: string, date: LocalDate): Promise<Session[]> {
  return sessions.sessionsOfPractitioner(t, practitioner, date);
}

/** The joint clinics among these sessions, by session, for the doctors who lead or take part. */
export const jointDays = (t: Tx, sessions: readonly string[], lang: Lang): Promise<Map<string, JointDay>> =>
  daysOfJoint(t, sessions, lang);

/** The sessions held at these places on a day, e.g. all rooms of one waiting area. */
export function sessionsAtPlaces(t: Tx, places: readonly string[], date: LocalDate): Promise<Session[]> {
  return sessions.sessionsAtPlaces(t, [...places], date);
}

export function sessionById(t: Tx, id: string): Promise<Session | null> {
  return sessions.sessionById(t, id);
}

/**
 * Closes a session at the end of the clinic: no booking or walk-in succeeds from this transaction's commit on. What is
 * still booked stays for the caller to account for (markNoShow). Throws booking.session_unknown, booking.session_state.
 */
export function closeSession(t: Tx, id: string, by: Actor, now: Instant): Promise<SessionChanged> {
  return changeSession(t, id, 'close', by, now);
}

/** A rule of the week on trial, with its sessions as drafts of the department's rota. Throws what creating a rule throws. */
export const draftClinic = (t: Tx, wanted: DraftClinic, by: Actor, now: Instant): Promise<Drafted> =>
  draft(t, wanted, by, now);

/** From which average wait on, in minutes, more clinics are proposed to a department. */
export async function proposalWaits(t: Tx): Promise<(department: string) => number> {
  const figures = await figuresOf(t);
  return (department) => figures.at(department, 'ordinary').proposalWaitMinutes;
}

/** The last day whose tier places have been released to lower-tier institutions: to there indicator 2 counts. */
export async function tierReleasedThrough(t: Tx, now: Instant): Promise<LocalDate> {
  return tierReleasedThroughDay(now, await settingsOf(t));
}

function withoutReason({ reasonSealed: _, ...row }: appointments.AppointmentRow): Appointment {
  return row;
}
