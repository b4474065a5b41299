import { type Instant, toOffset } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { type AppointmentRow, appointmentsOfPatients } from '../db/appointment-rows.ts';
import { figuresOf } from '../db/figures.ts';
import { cancelUntil, patientMayCancel } from '../domain/rules/cancel-is-free-until-before-start.ts';
import { jointsOf } from './joint-names.ts';
import { namesOf } from './names.ts';
import { openReason } from './reason.ts';

/** Appointments of every patient the account looks after. */
export async function ownAppointments(app: App, t: Tx, lang: Lang, now: Instant) {
  return listAppointments(app, t, await linkedPatients(t), lang, now);
}

/** Appointments of these patients as contract `appointmentList`, newest day first. */
export async function listAppointments(app: App, t: Tx, patients: string[], lang: Lang, now: Instant) {
  const rows = await appointmentsOfPatients(t, patients);
  const settings = await figuresOf(t);
  const names = await namesOf(t, rows, lang);
  const joint = await jointsOf(t, rows, lang);
  const items = rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    channel: row.channel,
    patient: row.patient,
    session: row.session,
    slot: row.slot,
    date: row.date,
    period: row.period,
    start: row.slotStart && toOffset(row.slotStart),
    department: names.department(row.department),
    practitioner: names.practitioner(row.practitioner),
    place: names.place(row.place),
    clinicKind: row.clinicKind,
    joint: joint(row.session),
    fee: row.fee,
    reason: openReason(app.crypto, row.id, row.reasonSealed),
    ...cancelling(row, settings.at(row.department, row.slotClass).cancelMinutesBefore, now),
    bookedAt: toOffset(row.bookedAt),
    moved: row.movedTo !== null,
  }));
  return { items };
}

function cancelling(row: AppointmentRow, minutes: number, now: Instant) {
  const start = row.slotStart ?? row.sessionEnd;
  return {
    cancellable: row.state === 'booked' && patientMayCancel(start, now, minutes),
    cancelUntil: row.state === 'booked' ? toOffset(cancelUntil(start, minutes)) : null,
  };
}
