import { addDays, type Instant, type LocalDate } from '#kernel/instant.ts';
import { practitioners } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { submitRota } from '../app/rota-flow.ts';
import { generateSessions } from '../app/templates.ts';
import { changeFigure } from '../db/figures.ts';
import { rotasOf } from '../db/rotas.ts';
import { templatesOf } from '../db/templates.ts';
import type { SlotClass } from '../domain/session.ts';
import type { SettingKey } from '../domain/settings.ts';

const WHY = '演示';
const DAYS = 6;

/** The experts of one department keep times for first and return visits, the first ones longer. Before sessions are written. */
export async function seedKeptVisits(t: Tx, now: Instant): Promise<void> {
  const department = await shownDepartment(t);
  if (department === null) return;
  const wanted: [SettingKey, number][] = [
    ['firstPercent', 40],
    ['returnPercent', 30],
    ['firstMinutes', 20],
    ['returnMinutes', 10],
  ];
  for (const [key, value] of wanted) await set(t, { key, value, department, slotClass: 'expert' }, now);
}

/** That department's next days are on their way: submitted, waiting for another person. After the bookable days are written. */
export async function seedRota(t: Tx, last: LocalDate, by: Actor, now: Instant): Promise<void> {
  const department = await shownDepartment(t);
  if (department === null) return;
  await set(t, { key: 'rotaApproval', value: 1, department, slotClass: null }, now);
  for (const { id } of await templatesOf(t, department)) {
    await generateSessions(t, addDays(last, 1), addDays(last, DAYS), by, now, id);
  }
  const [draft] = await rotasOf(t, department);
  if (draft) await submitRota(t, { id: draft.id, by }, now);
}

/** The last department that has a chief: the first ones are where everybody starts to try things out. */
async function shownDepartment(t: Tx): Promise<string | null> {
  return (await practitioners(t)).findLast((one) => one.title === 'chief')?.department.id ?? null;
}

interface Wanted {
  key: SettingKey;
  value: number;
  department: string;
  slotClass: SlotClass | null;
}

async function set(t: Tx, wanted: Wanted, now: Instant): Promise<void> {
  await changeFigure(t, { ...wanted, id: newId(), reason: WHY, at: now, by: 'booking.demo', byName: WHY });
}
