import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { TableRow, TableValue } from '../contract-table.ts';
import type { AuthorityFigure, AuthorityPlan, AuthorityReport } from '../db/authority-report.ts';
import { countsBySentTask, plansFromAbove } from '../db/plan/sent-plans.ts';
import { headlineRows } from '../db/problems/headlines.ts';
import { rows } from '../domain/definitions/all.ts';
import { halfYearOf } from '../domain/period.ts';
import { SOON_DAYS } from '../domain/tasks/due.ts';
import { indicatorTable } from './indicators/table.ts';

/**
 * Every value of the half-years of this year, headlines of problems, and how the tasks of plans that came down stand, as an
 * authority over this hospital may know them. Who declared a value, and by which proof, stays here.
 */
export async function forAuthority(t: Tx, now: Instant): Promise<AuthorityReport> {
  const today = localDate(now);
  const { rows: table } = await indicatorTable(t, {}, now, 'zh');
  const figures = table.flatMap((row) => row.values.flatMap((value) => figuresOf(row, value, halfYearOf(today))));
  return { figures, problems: await headlineRows(t), plans: await plans(t, today) };
}

const ENGLISH = new Map(
  rows.flatMap((row) => row.values.map((value) => [value.key, (value.name ?? row.name).en] as const)),
);

const figuresOf = ({ no }: TableRow, value: TableValue, last: string): AuthorityFigure[] =>
  value.cells
    .filter(({ period }) => period.length > 4 && period <= last)
    .map((cell) => ({
      ...{ halfYear: cell.period, key: value.key, no, unit: value.unit, status: cell.status },
      ...{ nameZh: value.name, nameEn: ENGLISH.get(value.key) ?? '' },
      evidence: cell.declared && (cell.declared.link !== null || cell.declared.evidence !== null),
      ...{ numerator: cell.numerator ?? 0, denominator: cell.denominator ?? 0, targetMet: cell.met },
      hundredths: cell.value === null ? null : Math.round(cell.value * 100),
    }));

async function plans(t: Tx, today: string): Promise<AuthorityPlan[]> {
  const counts = Map.groupBy(
    await countsBySentTask(t, today, SOON_DAYS),
    ({ authority, plan }) => `${authority}/${plan}`,
  );
  return (await plansFromAbove(t)).map(({ authority, plan, closed }) => ({
    ...{ authority, plan, closed },
    tasks: (counts.get(`${authority}/${plan}`) ?? []).map(({ authority: _, plan: __, ...one }) => one),
  }));
}
