import { addDays, atLocal, type Instant, localDate } from '#kernel/instant.ts';
import { starsIn } from '#modules/people/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import { folderBytes } from '../../db/reports/folder-rows.ts';
import { photosOf } from '../../db/reports/photo-rows.ts';
import { cyclesOf, lastNotes, problemsOf, reportedPlans, thingsOf } from '../../db/reports/work-rows.ts';
import { type MeasureRow, measureRows } from '../../db/tasks/measure-rows.ts';
import { chosenPhotos, type ReportPhoto } from '../../domain/reports/photos.ts';
import { progressReport, type ReportMeasure } from '../../domain/reports/progress-report.ts';
import { type Quarter, quarterDays } from '../../domain/reports/quarter.ts';
import { quarterReport } from '../../domain/reports/quarter-report.ts';
import { MOST_ROWS, type Report } from '../../domain/reports/report.ts';
import type { ReportLang } from '../../domain/reports/words.ts';
import { endOf } from '../../domain/tasks/measure.ts';
import { namesOf } from '../tasks/item.ts';
import { hospitalName } from './hospital-name.ts';
import { knownPlan } from './known-plan.ts';

/** Of all plans of all years, among which those of a quarter are looked for. */
const MOST_MEASURES = 20_000;

/** The measures of a plan, or of all of them, as reports know them. */
async function measuresOf(t: Tx, plan: string | null): Promise<ReportMeasure[]> {
  const most = plan === null ? MOST_MEASURES : MOST_ROWS;
  const rows = await measureRows(t, null, { scope: 'all', most, ...(plan === null ? {} : { plan }) });
  const notes = await lastNotes(t, plan);
  const names = await namesOf(
    t,
    rows.map(({ leadAccount }) => leadAccount),
  );
  const day = (at: Instant | null) => (at === null ? null : localDate(at));
  const unitsOf = ({ units }: MeasureRow) => units.filter(({ part }) => part === 'responsible').map(({ name }) => name);
  return rows.map((row) => ({
    taskNo: row.taskNo ?? '',
    task: row.task,
    text: row.text,
    lead: names(row.leadAccount)?.name || (row.leadName ?? ''),
    units: unitsOf(row).join('、'),
    dueText: row.dueText ?? row.to ?? '',
    // Nobody has said yet whether what came in after its day is overdue.
    end: row.brought === 'unsettled' ? null : endOf(row),
    state: row.state,
    grade: row.grade,
    submittedOn: day(row.submittedAt),
    judgedOn: day(row.judgedAt),
    done: notes.get(row.id) ?? '',
    evidence: row.evidence,
  }));
}

/** Annex 2 as it stands now. Throws programme.report_plan_unknown. */
export async function readProgress(t: Tx, plan: string, now: Instant, lang: ReportLang): Promise<Report> {
  const { title } = await knownPlan(t, plan);
  const hospital = await hospitalName(t, lang);
  return progressReport({ hospital, plan: title }, await measuresOf(t, plan), localDate(now), lang);
}

export async function readQuarter(t: Tx, quarter: Quarter, now: Instant, lang: ReportLang): Promise<Report> {
  const { from: firstDay, to: lastDay } = quarterDays(quarter);
  const span = { firstDay, lastDay, from: atLocal(firstDay, '00:00'), until: atLocal(addDays(lastDay, 1), '00:00') };
  const day = (at: Instant | null) => (at === null ? null : localDate(at));
  const problems = await problemsOf(t, span);
  const facts = {
    hospital: await hospitalName(t, lang),
    quarter,
    today: localDate(now),
    measures: await measuresOf(t, null),
    problems: problems.map(({ mended, mendedAt, closedAt, unit, ...one }) => ({
      ...one,
      mended: mended ?? '',
      unit: unit ?? '',
      mendedOn: day(mendedAt),
      closedOn: day(closedAt),
    })),
    stars: await starsIn(t, firstDay.slice(0, 7), lastDay.slice(0, 7)),
    cycles: await cyclesOf(t, span),
    things: (await thingsOf(t, span)).map(({ taskNo, at, ...one }) => ({
      ...one,
      taskNo: taskNo ?? '',
      on: localDate(at),
    })),
    ...(await photosIn(t, span)),
  };
  return quarterReport(facts, lang);
}

async function photosIn(t: Tx, span: Parameters<typeof photosOf>[1]) {
  const { chosen, more } = chosenPhotos(await photosOf(t, span));
  const photos: (ReportPhoto & { bytes: Uint8Array })[] = [];
  for (const photo of chosen) photos.push({ ...photo, bytes: await folderBytes(t, photo) });
  return { photos, morePhotos: more };
}

export const readPlans = async (t: Tx) => ({ plans: await reportedPlans(t) });
