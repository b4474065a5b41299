import { type Instant, type LocalDate, localDate, toOffset } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { IndicatorTable, TableCell, TableRow, TableValue } from '../../contract-table.ts';
import { departmentNames } from '../../db/departments.ts';
import { type DeclaredRow, declaredInForce, waitingPeriods } from '../../db/indicators/declared.ts';
import { certificateRows } from '../../db/indicators/from-people.ts';
import { scopes } from '../../db/indicators/scope.ts';
import { type TargetRow, targetsOn } from '../../db/targets.ts';
import { type Cell, computedCell, declaredCell, notApplicable, reaches } from '../../domain/cells.ts';
import { type Certificate, certifiedIn } from '../../domain/certificates.ts';
import { rows } from '../../domain/definitions/all.ts';
import { type Row, type Value, versionOn } from '../../domain/definitions/row.ts';
import { definitionOf } from '../../domain/definitions.ts';
import { DECIMALS } from '../../domain/figure.ts';
import { figureIn, type MonthSum } from '../../domain/indicators.ts';
import { daysOf, type Period } from '../../domain/period.ts';
import { departmentIn } from '../department-in.ts';
import { besideStaff } from './beside.ts';
import { sumsOf } from './sums-of.ts';

/** Said of a row of which a department has no value of its own. */
const WHOLE = { zh: '只有全院的数。', en: 'The whole hospital has it, a department has none of its own.' };

interface Known {
  lang: Lang;
  periods: readonly Period[];
  sums: readonly MonthSum[];
  inForce: ReadonlyMap<string, ReadonlyMap<Period, DeclaredRow>>;
  waiting: ReadonlySet<string>;
  targets: ReadonlyMap<Period, readonly TargetRow[]>;
  certificates: readonly Certificate[];
  /** By the key of the value beside which it stands. */
  beside: ReadonlyMap<string, TableValue['beside']>;
  today: LocalDate;
}

/**
 * Every value of the indicator set in every half-year and year from `year - years + 1` to `year`: computed from the day
 * sums, declared, not applicable or without data, never mixed. The years are made of parts, not of halves.
 */
export async function indicatorTable(
  t: Tx,
  asked: { year?: number | undefined; years?: number | undefined; department?: string | undefined },
  now: Instant,
  lang: Lang,
): Promise<IndicatorTable> {
  const year = asked.year ?? Number(localDate(now).slice(0, 4));
  const first = year - (asked.years ?? 1) + 1;
  const periods = Array.from({ length: year - first + 1 }, (_, n) => first + n).flatMap((one) => [
    `${one}H1`,
    `${one}H2`,
    String(one),
  ]);
  const departments = await departmentNames(t, lang);
  const department = departmentIn(departments, asked.department)?.id ?? null;
  const sums = await sumsOf(t, `${first}-01-01`, `${year}-12-31`, now);
  const targets = new Map<Period, TargetRow[]>();
  for (const period of periods) targets.set(period, await targetsOn(t, daysOf(period).to));
  const known: Known = {
    lang,
    periods,
    sums: department === null ? sums : sums.filter((one) => one.department === department),
    inForce: await declaredInForce(t, department),
    waiting: await waitingPeriods(t, department),
    targets,
    certificates: await certificateRows(t),
    beside: new Map(department === null ? [['34c', await besideStaff(t, `${year}-12-31`)]] : []),
    today: localDate(now),
  };
  const scope = new Map((await scopes(t)).map((one) => [one.no, one]));
  return {
    periods,
    computedAt: toOffset(now),
    department,
    departments: [...departments],
    rows: rows.map((row) => {
      const said = scope.get(row.no);
      const counts = said?.applicable ?? row.notUntilSaid === undefined;
      if (counts && department !== null && row.values.every(({ whole }) => whole))
        return tableRow(row, known, false, WHOLE[lang]);
      return tableRow(row, known, counts, said?.reason ?? row.notUntilSaid?.[lang] ?? null);
    }),
  };
}

function tableRow(row: Row, known: Known, applicable: boolean, applicableWhy: string | null): TableRow {
  const { no, dimension, mark, name } = row;
  const values = row.values.map((value) => tableValue(row, value, known, applicable));
  return { no, dimension, mark, name: name[known.lang], applicable, applicableWhy, values };
}

function tableValue(row: Row, value: Value, known: Known, applicable: boolean): TableValue {
  const { lang, periods } = known;
  const last = periods.at(-1) as Period;
  const { no: version, from, text, numerator, denominator } = versionOn(value, daysOf(last).to);
  const { source } = value;
  const target = targetOf(value, known, last);
  return {
    key: value.key,
    name: (value.name ?? row.name)[lang],
    unit: value.unit,
    decimals: DECIMALS[value.unit],
    max: value.max ?? null,
    grades: (value.grades ?? []).map(({ name, max }) => ({ name: name[lang], max })),
    direction: value.direction,
    source: source.kind,
    parts: ['%', 'min', 'days', 'h', 'score'].includes(value.unit),
    views:
      source.kind === 'declared'
        ? [{ ...source.until, columns: [...source.until.columns] }]
        : source.views.map((view) => ({ view, columns: [] })),
    sure: [...value.sure],
    definition: { version, from, text: text[lang], numerator: numerator[lang], denominator: denominator[lang] },
    targetText: target ? (lang === 'en' ? target.text_en : target.text_zh) : null,
    certificates: certificatesOf(value, known)?.map(({ kind: _, ...one }) => one) ?? null,
    beside: known.beside.get(value.key) ?? null,
    cells: periods.map((period) => tableCell(value, period, cellOf(row, value, period, known, applicable), known)),
  };
}

/** Of a value that the certificates tell: those of its kind. */
function certificatesOf({ source }: Value, { certificates }: Known): Certificate[] | null {
  const wanted = source.kind === 'computed' ? source.certificate : undefined;
  return wanted ? certificates.filter(({ kind }) => kind === wanted.kind) : null;
}

/** Whether somebody had to say it in a period: always, or by an earlier version of its definition. */
const wasDeclared = (value: Value, period: Period): boolean =>
  value.source.kind === 'declared' ||
  versionOn(value, daysOf(period).to).no < (value.source.certificate?.fromVersion ?? 0);

function cellOf(row: Row, value: Value, period: Period, known: Known, applicable: boolean): Cell {
  const { sums, inForce, today } = known;
  if (!applicable) return notApplicable(value, period);
  if (wasDeclared(value, period)) return declaredCell(value, period, inForce.get(value.key) ?? new Map());
  const certificates = certificatesOf(value, known);
  if (certificates) return computedCell(value, period, certifiedIn(certificates, period, today));
  const definition = definitionOf(row.no);
  if (!definition) throw new Error(`${value.key} is computed by nothing`);
  return computedCell(value, period, figureIn(definition, sums, period));
}

const targetOf = ({ key }: Value, { targets }: Known, period: Period): TargetRow | undefined =>
  targets.get(period)?.find((one) => one.key === key);

function tableCell(value: Value, period: Period, cell: Cell, known: Known): TableCell {
  const inUnit = (scaled: number | null) => (scaled === null ? null : Number(`${scaled}e-${DECIMALS[value.unit]}`));
  const target = targetOf(value, known, period)?.scaled ?? null;
  const said = [...(known.inForce.get(value.key)?.values() ?? [])].findLast(({ id }) => cell.from.includes(id));
  return {
    period,
    status: cell.status,
    value: inUnit(cell.scaled),
    numerator: cell.numerator,
    denominator: cell.denominator,
    grades: cell.grades && [...cell.grades],
    definition: cell.definition,
    target: inUnit(target),
    met: reaches(value, cell, target),
    waiting: known.waiting.has(`${value.key}/${period}`),
    declared: said
      ? {
          ...{ by: said.declaredName, at: toOffset(said.declaredAt), link: said.link, evidence: said.evidence },
          approvedBy: said.decidedName ?? '',
          approvedAt: toOffset(said.decidedAt ?? said.declaredAt),
        }
      : null,
  };
}
