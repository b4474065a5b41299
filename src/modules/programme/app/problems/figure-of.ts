import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { departmentNames } from '../../db/departments.ts';
import { leafOf } from '../../domain/definitions/all.ts';
import type { Text } from '../../domain/definitions/row.ts';
import type { Unit } from '../../domain/figure.ts';
import { figureName } from '../../domain/problems/figure-words.ts';
import { indicatorTable } from '../indicators/table.ts';
import { readIndicators } from '../read-indicators.ts';

/** A value of the set as it is now: of the whole hospital, or of a department where it is computed by department. */
export interface FigureNow {
  no: number;
  name: Text;
  unit: Unit;
  direction: 'up' | 'down';
  department: Text | null;
  value: number | null;
  target: number | null;
}

/** Throws programme.indicator_not_found, programme.department_not_found. */
export async function figureOf(
  t: Tx,
  { key, period, department }: { key: string; period: string; department: string | null },
  now: Instant,
): Promise<FigureNow> {
  const leaf = leafOf(key);
  if (!leaf) throw domainError('programme.indicator_not_found');
  const { unit, direction } = leaf.value;
  const name = { zh: figureName(leaf, 'zh'), en: figureName(leaf, 'en') };
  const known = { no: leaf.row.no, unit, direction, name };
  if (department === null) {
    const table = await indicatorTable(t, { year: Number(period.slice(0, 4)) }, now, 'zh');
    const found = table.rows.flatMap(({ values }) => values).find((one) => one.key === key);
    const cell = found?.cells.find((one) => one.period === period);
    if (!cell) throw domainError('programme.indicator_not_found');
    return { ...known, department: null, value: cell.value, target: cell.target };
  }
  const { items } = await readIndicators(t, { period, department }, now, 'zh');
  const own = items.find(({ no }) => String(no) === key);
  if (!own) throw domainError('programme.indicator_not_found');
  const called = async (lang: keyof Text) =>
    (await departmentNames(t, lang)).find(({ id }) => id === department)?.name ?? '';
  return {
    ...known,
    department: { zh: await called('zh'), en: await called('en') },
    value: own.value,
    target: own.target?.value ?? null,
  };
}
