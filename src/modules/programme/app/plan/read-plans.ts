import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { linesSchema, PlanHead, planSchema, plansSchema } from '../../contract-plans.ts';
import { linksOfPlan } from '../../db/plan/links.ts';
import { lineRows, measuresOfPlan, sectionRows, taskRows, wholeOf } from '../../db/plan/plan-rows.ts';
import { type PlanHead as HeadRow, planHead, planHeads, type SourceKind, sourceOf } from '../../db/plan/plans.ts';
import { indicatorNames } from './indicator-names.ts';
import { measureSeen } from './measure-seen.ts';
import { personNames } from './person-names.ts';

/** All plans; drafts only for whoever keeps them. */
export async function listPlans(t: Tx, keeps: boolean): Promise<z.input<typeof plansSchema>> {
  const rows = (await planHeads(t)).filter(({ state }) => keeps || state !== 'draft');
  const name = await personNames(
    t,
    rows.flatMap(({ madeBy, confirmedBy }) => [madeBy, confirmedBy]),
  );
  return { items: rows.map((row) => headSeen(row, name)) };
}

export function headSeen(row: HeadRow, name: (id: string) => string): PlanHead {
  const { madeAt, confirmedAt, endedAt, confirmedBy } = row;
  return {
    ...row,
    madeAt: toOffset(madeAt),
    madeBy: name(row.madeBy),
    confirmedAt: confirmedAt && toOffset(confirmedAt),
    confirmedBy: confirmedBy && name(confirmedBy),
    endedAt: endedAt && toOffset(endedAt),
  };
}

/** A confirmed plan as a whole. Throws programme.plan_unknown. */
export async function readPlan(t: Tx, id: string, lang: Lang): Promise<z.input<typeof planSchema>> {
  const head = await confirmed(t, id);
  const name = await personNames(t, [head.madeBy, head.confirmedBy]);
  const tasks = await taskRows(t, id);
  const measures = Map.groupBy(await measuresOfPlan(t, id), ({ task }) => task);
  const lines = Map.groupBy(await lineRows(t, id), ({ fate }) => fate);
  const links = await linksOfPlan(t, id);
  const marks = tasks.flatMap(({ bonus, fullMarks }) => (bonus || fullMarks === null ? [] : [fullMarks]));
  return {
    plan: headSeen(head, name),
    ...(await wholeOf(t, id)),
    sections: await sectionRows(t, id),
    tasks: tasks.map(({ scoring, fullMarks, bonusCap, rules, ...task }) => ({
      ...task,
      indicators: links.get(task.id) ?? [],
      measures: (measures.get(task.id) ?? []).map(measureSeen),
      scoring:
        scoring === null ? null : { text: scoring, fullMarks: points(fullMarks), bonusCap: points(bonusCap), rules },
    })),
    fullMarks: marks.length === 0 ? null : marks.reduce((sum, one) => sum + one, 0) / 100,
    indicatorSet: indicatorNames(lang),
    lines: {
      used: lines.get('used')?.length ?? 0,
      heading: lines.get('heading')?.length ?? 0,
      ignored: lines.get('ignored')?.length ?? 0,
    },
  };
}

/** What became of every line of the document. Throws programme.plan_unknown. */
export async function readLines(t: Tx, id: string): Promise<z.input<typeof linesSchema>> {
  await confirmed(t, id);
  return { items: await lineRows(t, id) };
}

/** The document itself; that of a draft only for whoever keeps plans. Throws programme.plan_unknown. */
export async function readSource(
  t: Tx,
  id: string,
  keeps: boolean,
): Promise<{ name: string; kind: SourceKind; bytes: Buffer }> {
  if (!keeps) await confirmed(t, id);
  const source = await sourceOf(t, id);
  if (!source) throw domainError('programme.plan_unknown');
  return source;
}

async function confirmed(t: Tx, id: string): Promise<HeadRow> {
  const head = await planHead(t, id);
  if (!head || head.state === 'draft' || head.state === 'dropped') throw domainError('programme.plan_unknown');
  return head;
}

const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);
