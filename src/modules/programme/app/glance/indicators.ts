import type { z } from 'zod';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { againstTarget, worstOf } from '../../domain/glance/against-target.ts';
import { halfYearOf } from '../../domain/period.ts';
import { indicatorTable } from '../indicators/table.ts';

const WORST = 3;

/** The set in the present half-year: how many values reach their target, and the three that are farthest from it. */
export async function indicatorGlance(
  t: Tx,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof glanceSchema>['indicators']> {
  const period = halfYearOf(localDate(now));
  const { rows } = await indicatorTable(t, {}, now, lang);
  const all = rows.flatMap((row) =>
    row.values.flatMap((value) => {
      const cell = value.cells.find((one) => one.period === period);
      if (!cell) return [];
      const { key, unit, decimals, direction, targetText } = value;
      const name = value.name === row.name ? row.name : `${row.name}：${value.name}`;
      const { status, value: figure, target, met } = cell;
      const graded = cell.grades !== null;
      return [
        { no: row.no, key, name, unit, decimals, direction, targetText, status, value: figure, target, met, graded },
      ];
    }),
  );
  const worst = worstOf(all, WORST).map(({ status: _, met: __, graded: ___, ...one }) => one);
  return { period, ...againstTarget(all), worst };
}
