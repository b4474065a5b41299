import type { LocalDate } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { deleteDay, putDay } from '../db/calendar.ts';
import { calendarRows } from '../db/rows.ts';
import { type Day, dayOf, type SpecialDay } from '../domain/calendar.ts';

const DEFAULT_NAMES = {
  holiday: { zh: '节假日', en: 'Holiday' },
  makeup: { zh: '调休上班', en: 'Make-up working day' },
  closed: { zh: '休诊', en: 'Closed' },
} as const;

/** Says what one date is in this hospital; `kind` null gives it back to the plain week. */
export async function changeDay(
  t: Tx,
  by: { actor: Actor; now: string },
  change: { date: LocalDate; kind: SpecialDay['kind'] | null; name?: { zh: string; en: string } | undefined },
): Promise<Day> {
  const { date, kind } = change;
  if (kind === null) await deleteDay(t, date);
  else await putDay(t, { date, kind, name: change.name ?? DEFAULT_NAMES[kind] });
  await audit(
    t,
    {
      actor: by.actor,
      action: 'catalog.change_day',
      subject: `catalog.calendar_day/${date}`,
      outcome: 'ok',
      detail: { kind },
    },
    by.now,
  );
  const [special] = await calendarRows(t, date, date);
  return dayOf(date, special);
}
