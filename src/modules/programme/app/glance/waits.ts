import type { z } from 'zod';
import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { departmentNames } from '../../db/departments.ts';
import { deskWaits, waitsNow } from '../../db/glance/waits.ts';

/** Who waits for a doctor and at the counters; the department with the longest wait first. */
export async function waitGlance(
  t: Tx,
  today: LocalDate,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof glanceSchema>['waits']> {
  const rows = await waitsNow(t, today, now);
  const names = new Map((await departmentNames(t, lang)).map(({ id, name }) => [id, name]));
  const all = rows.find(({ department }) => department === null);
  const { people, longest, median } = all ?? { people: 0, longest: 0, median: 0 };
  return {
    ...{ people, longest, median },
    departments: rows.flatMap(({ department, ...wait }) =>
      department === null ? [] : [{ ...wait, id: department, name: names.get(department) ?? '' }],
    ),
    desks: await deskWaits(t, today, now),
  };
}
