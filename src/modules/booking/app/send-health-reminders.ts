import type { Instant } from '#kernel/instant.ts';
import { departmentsById, type Words } from '#modules/catalog/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import {
  dueHealthReminders,
  type HealthReminderRow,
  type SettledHealth,
  settleHealthReminders,
} from '../db/health-reminder-rows.ts';
import { settingsOf } from '../db/settings.ts';
import { decideHealthReminder } from '../domain/rules/health-reminder-goes-out-on-its-day.ts';
import type { Settings } from '../domain/settings.ts';
import { notifyEach } from './notify-each.ts';

/** The sweep booking.health_reminders: what was asked for this day. Two of one kind and day make one message. */
export async function sendHealthReminders(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await dueHealthReminders(t, now, limit);
  if (due.length === 0) return 0;
  const figures = await settingsOf(t);
  const settled = due.map((row) => look(row, figures, now));
  const sending = due.filter((_, at) => settled[at]?.state === 'sent');
  const departments = await departmentsById(t, [...new Set(sending.flatMap((row) => row.department ?? []))]);
  const names = new Map(departments.map((row) => [row.id, row.name]));
  const notices = sending.map((row) => ({
    template: row.kind === 'checkup' ? ('checkup_due' as const) : ('return_due' as const),
    patient: row.patient,
    params: { department: departmentWords(row.department === null ? undefined : names.get(row.department)) ?? null },
    dedupe: `health/${row.kind}/${row.on}`,
  }));
  const failed = new Set((await notifyEach(t, notices, now)).map((at) => sending[at]?.id));
  await settleHealthReminders(
    t,
    settled.map((one) => (failed.has(one.id) ? { ...one, state: 'none' } : one)),
    now,
  );
  return due.length;
}

function look(row: HealthReminderRow, figures: Settings, now: Instant): SettledHealth {
  const verdict = decideHealthReminder(row.on, figures, now);
  if (verdict.do === 'look') return { id: row.id, state: 'waiting', lookAt: verdict.at };
  return { id: row.id, state: verdict.do === 'send' ? 'sent' : 'none', lookAt: row.lookAt };
}

const departmentWords = (name: Words | undefined) =>
  name && { zh: `科室：${name.zh}。`, en: `Department: ${name.en}.` };
