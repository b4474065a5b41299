import type { LocalDate } from '#kernel/instant.ts';
import { calendar } from '#modules/catalog/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { DayKind } from '../domain/rules/holidays-have-no-sessions.ts';

/** The kind of every day in the range, as the hospital's calendar has it. */
export async function dayKinds(t: Tx, from: LocalDate, to: LocalDate): Promise<Map<LocalDate, DayKind>> {
  return new Map((await calendar(t, from, to)).map((day) => [day.date, day.kind]));
}

/** Names of the holidays and closed days in the range; make-up days are ordinary days to a patient. */
export async function holidayNames(t: Tx, from: LocalDate, to: LocalDate, lang: Lang): Promise<Map<LocalDate, string>> {
  const off = (await calendar(t, from, to)).filter((day) => day.kind === 'holiday' || day.kind === 'closed');
  return new Map(off.map((day) => [day.date, day.name?.[lang] ?? '']));
}
