import type { z } from 'zod';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { glanceSchema } from '../../contract-glance.ts';
import { readGrading } from '../grading/read-grading.ts';

/** The level of smart services as it was counted last, and how far the next one is. */
export async function gradingGlance(t: Tx, lang: Lang): Promise<z.input<typeof glanceSchema>['grading']> {
  const { counted, level, total, next } = await readGrading(t, lang);
  return {
    countedAt: counted?.at ?? null,
    level,
    total,
    next: next && { level: next.level, basic: next.basic.length, pointsMissing: next.pointsMissing },
  };
}
