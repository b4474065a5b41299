import { type Instant, toOffset } from '#kernel/instant.ts';
import { linkedPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import { appealsOf } from '../db/appeal-rows.ts';
import { figuresOf } from '../db/figures.ts';
import { type NoShowRow, noShowsOf } from '../db/no-show-rows.ts';
import { liveSuspensionsOf } from '../db/suspension-rows.ts';
import { monthsBefore } from '../domain/months-before.ts';
import { freshNoShows } from '../domain/rules/repeated-no-shows-suspend.ts';
import type { SlotClass } from '../domain/session.ts';
import { LONGEST_WINDOW_MONTHS } from '../domain/settings.ts';
import { namesOf } from './names.ts';
import { appealItem, noShowItem, suspensionItem } from './no-show-items.ts';

/** Where each patient of the account stands: contract `ownNoShows`. */
export async function ownNoShows(app: App, t: Tx, lang: Lang, now: Instant) {
  const patients = await linkedPatients(t);
  const figures = await figuresOf(t);
  const rows = await noShowsOf(t, patients, monthsBefore(now, LONGEST_WINDOW_MONTHS));
  const suspensions = await liveSuspensionsOf(t, patients, now);
  const appeals = await appealsOf(
    t,
    suspensions.map((s) => s.id),
  );
  const live = new Set(suspensions.map((s) => s.id));
  const names = await namesOf(t, rows, lang);
  const items = patients.map((patient) => {
    const own = rows.filter((row) => row.patient === patient);
    const here = figuresOfLast(own, figures);
    const [suspension] = suspensions.filter((s) => s.patient === patient);
    return {
      patient,
      limit: here.noShowLimit,
      months: here.noShowMonths,
      days: here.suspensionDays,
      graceMinutes: here.graceMinutes,
      cancelMinutes: { ordinary: cancelMinutes('ordinary'), expert: cancelMinutes('expert') },
      counted: freshNoShows(own, now, here.noShowMonths).length,
      noShows: own
        .slice(0, 50)
        .map((row) => noShowItem(row, names, row.suspension !== null && !live.has(row.suspension))),
      suspension: suspension
        ? { ...suspensionItem(suspension), appeal: appealItem(app.crypto, appeals.get(suspension.id)) }
        : null,
    };
  });
  return { now: toOffset(now), items };

  function cancelMinutes(slotClass: SlotClass): number {
    return figures.at('', slotClass).cancelMinutesBefore;
  }
}

function figuresOfLast([last]: readonly NoShowRow[], figures: Awaited<ReturnType<typeof figuresOf>>) {
  return last ? figures.at(last.department, last.slotClass) : figures;
}
