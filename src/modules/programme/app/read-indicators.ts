import type { z } from 'zod';
import { type Instant, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Figure as FigureAnswer, Indicator, indicatorsSchema } from '../contract.ts';
import type { DepartmentName } from '../db/departments.ts';
import { departmentNames } from '../db/departments.ts';
import { type TargetRow, targetsOn } from '../db/targets.ts';
import { type Definition, definitions } from '../domain/definitions.ts';
import { DECIMALS, type Figure, figureOf, shownValue } from '../domain/figure.ts';
import { besideParts, countsOf, firstMonth, type MonthSum, tableOf } from '../domain/indicators.ts';
import { daysOf, halfYearOf, monthsOf, type Period } from '../domain/period.ts';
import { departmentIn } from './department-in.ts';
import { sumsOf } from './indicators/sums-of.ts';

export interface IndicatorsAsked {
  /** Half-year or year; the present half-year when left out. */
  period?: Period | undefined;
  department?: string | undefined;
}

/** The indicator table of one hospital, computed from the sums of its days. */
export async function readIndicators(
  t: Tx,
  asked: IndicatorsAsked,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof indicatorsSchema>> {
  const period = asked.period ?? halfYearOf(localDate(now));
  const days = daysOf(period);
  const names = await departmentNames(t, lang);
  const department = departmentIn(names, asked.department);
  const sums = await sumsOf(t, `${firstMonth(period)}-01`, days.to, now);
  const targets = await targetsOn(t, days.to);
  return {
    period,
    ...days,
    department,
    computedAt: toOffset(now),
    items: definitions.map((definition) => {
      const target = targets.find((row) => row.no === definition.no);
      return indicator(definition, sums, period, department, names, target, lang);
    }),
  };
}

function indicator(
  definition: Definition,
  sums: readonly MonthSum[],
  period: Period,
  department: DepartmentName | null,
  names: readonly DepartmentName[],
  target: TargetRow | undefined,
  lang: Lang,
): Indicator {
  const { no, unit, direction, version } = definition;
  const table = tableOf(definition, sums, period, department?.id ?? null);
  const beside = definition.also && tableOf(definition, sums, period, department?.id ?? null, besideParts);
  const besideOf = new Map(beside?.byDepartment.map((d) => [d.department, d.figure]));
  const answer = (figure: Figure): FigureAnswer => ({
    status: figure.status,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: shownValue(figure, unit),
  });
  const figureOfDepartment = new Map(table.byDepartment.map((d) => [d.department, d.figure]));
  const none = figureOf({ numerator: 0, denominator: 0 }, unit);
  return {
    no,
    name: definition.name[lang],
    unit,
    decimals: DECIMALS[unit],
    direction,
    ...answer(table.figure),
    also: definition.also && beside ? { name: definition.also.name[lang], ...answer(beside.figure) } : null,
    target: target
      ? {
          value: shownValue({ ...none, scaled: target.scaled }, unit) ?? 0,
          text: lang === 'en' ? target.text_en : target.text_zh,
        }
      : null,
    byDepartment: names.map((name) => ({
      department: name,
      ...answer(figureOfDepartment.get(name.id) ?? none),
      also: beside ? answer(besideOf.get(name.id) ?? none) : null,
    })),
    trend: table.trend.map((point) => ({ period: point.period, ...answer(point.figure) })),
    months: table.months.map((point) => ({ period: point.period, ...answer(point.figure) })),
    definition: {
      version,
      text: definition.text[lang],
      numerator: definition.numerator[lang],
      denominator: definition.denominator[lang],
      also: definition.also?.denominator[lang] ?? null,
    },
    provenance: definition.provenance[lang].replace('{no}', String(no)),
    counts: countsIn(definition, sums, period, department, lang),
  };
}

function countsIn(
  { counts = [] }: Definition,
  sums: readonly MonthSum[],
  period: Period,
  department: DepartmentName | null,
  lang: Lang,
): Indicator['counts'] {
  const months = monthsOf(period);
  const shown = sums.filter((sum) => months.includes(sum.month) && (!department || sum.department === department.id));
  const found = countsOf(
    counts.map(({ key }) => key),
    shown,
  );
  return counts.map(({ key, name }) => ({ key, name: name[lang], count: found.get(key) ?? 0 }));
}
