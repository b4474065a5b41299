import type { Instant } from '#kernel/instant.ts';
import { departmentsById, placesById, practitionersById, type Words } from '#modules/catalog/public.ts';
import type { Notice } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox/emit.ts';
import { type AppointmentRow, appointmentsById } from '../db/appointment-rows.ts';
import { figuresOf } from '../db/figures.ts';
import {
  dueReminders,
  planReminderRows,
  type ReminderRow,
  type Settled,
  settleReminders,
} from '../db/reminder-rows.ts';
import { cancelWords } from '../domain/cancel-words.ts';
import type { Figures } from '../domain/figures.ts';
import { decideReminder } from '../domain/reminder.ts';
import { notifyEach } from './notify-each.ts';

interface Looked {
  row: ReminderRow;
  visit: AppointmentRow;
  settled: Settled;
  /** Where the visit has another time by now. */
  replanned: ReminderRow | null;
}

/**
 * The sweep booking.reminders: looks at what is due, by the same number of statements for one and for `limit`. The message
 * is written in the transaction that ends the reminder, under a key of its own, and sent by a job after the commit.
 */
export async function sendReminders(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await dueReminders(t, now, limit);
  if (due.length === 0) return 0;
  const ids = [...new Set(due.map((row) => row.appointment))];
  const visits = new Map((await appointmentsById(t, ids)).map((visit) => [visit.id, visit]));
  const figures = await figuresOf(t);
  const looked = due.flatMap((row) => {
    const visit = visits.get(row.appointment);
    return visit ? look(row, visit, figures, now) : [];
  });
  const sending = looked.filter(({ settled }) => settled.state === 'sent');
  const failed = await notifyEach(t, await noticesOf(t, sending, figures, now), now);
  for (const at of failed) Object.assign(sending[at]?.settled ?? {}, { state: 'none', why: 'not_writable' });
  await settleReminders(
    t,
    looked.map(({ settled }) => settled),
    now,
  );
  await tellReminded(t, sending, now);
  await planReminderRows(
    t,
    looked.flatMap(({ replanned }) => replanned ?? []),
  );
  return due.length;
}

/** For the companion. Each reminder is a subject of its own: it is sent once, and changes nothing of the visit. */
async function tellReminded(t: Tx, sending: readonly Looked[], now: Instant): Promise<void> {
  const sent = sending.filter(({ settled }) => settled.state === 'sent');
  const events = sent.map(({ visit, row }) => ({
    type: 'booking.appointment_reminded',
    subject: newId(),
    seq: 1,
    payload: { appointment: visit.id, patient: visit.patient, kind: row.kind },
  }));
  await emitAll(t, events, now);
}

function look(row: ReminderRow, visit: AppointmentRow, figures: Figures, now: Instant): Looked {
  const verdict = decideReminder(row, visit, figures.at(visit.department, visit.slotClass), now);
  const settled = (change: Pick<Settled, 'state'> & Partial<Settled>): Looked => ({
    row,
    visit,
    settled: { ...row, why: null, ...change },
    replanned: null,
  });
  switch (verdict.do) {
    case 'send':
      return settled({ state: 'sent' });
    case 'look':
      return settled({ state: 'waiting', lookAt: verdict.at });
    case 'end':
      return settled({ state: 'none', why: verdict.why });
    case 'replan': {
      const replanned = { ...row, start: verdict.start, lookAt: now };
      return { ...settled({ state: 'none', why: 'other_time' }), replanned };
    }
  }
}

async function noticesOf(t: Tx, sending: readonly Looked[], figures: Figures, now: Instant): Promise<Notice[]> {
  if (sending.length === 0) return [];
  const ids = (of: 'practitioner' | 'department' | 'place') => [...new Set(sending.map(({ visit }) => visit[of]))];
  const doctors = namesOf(await practitionersById(t, ids('practitioner')));
  const departments = namesOf(await departmentsById(t, ids('department')));
  const places = namesOf(await placesById(t, ids('place')));
  return sending.map(({ row, visit }) => ({
    template: row.kind === 'day' ? 'reminder' : 'reminder_soon',
    patient: visit.patient,
    params: {
      time: row.start,
      number: visit.number,
      doctor: doctors.get(visit.practitioner) ?? null,
      department: departments.get(visit.department) ?? null,
      place: places.get(visit.place) ?? null,
      cancel: cancelWords(row.start, now, figures.at(visit.department, visit.slotClass).cancelMinutesBefore),
    },
    dedupe: `${visit.id}/${row.kind}/${row.start}`,
  }));
}

const namesOf = (rows: readonly { id: string; name: Words }[]) => new Map(rows.map((row) => [row.id, row.name]));
