import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { figureQuery, figureSchema } from '../../contract-problem-work.ts';
import type { figureBody } from '../../contract-problems.ts';
import { figureWords, unitText, WHOLE_HOSPITAL } from '../../domain/problems/figure-words.ts';
import { figureOf } from './figure-of.ts';
import { keep } from './record.ts';

/**
 * A figure that misses its target becomes a problem with the figure, its period and department. The figure is read here,
 * as it is now; nobody types it. Throws programme.indicator_not_found, department_not_found, figure_on_target, figure_open.
 */
export async function problemFromIndicator(
  t: Tx,
  asked: z.infer<typeof figureBody>,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const { key, period } = asked;
  const { no, name, unit, direction, department, value, target } = await figureOf(t, asked, now);
  if (value === null || target === null || !(direction === 'up' ? value < target : value > target))
    throw domainError('programme.figure_on_target');
  const place = department ?? WHOLE_HOSPITAL;
  const words = figureWords({ key, name, period, department, unit, value, target });
  return keep(
    t,
    {
      source: 'indicator',
      ...{ round: null, walkStep: null, placeId: null, photos: [], severity: 'ordinary' },
      ...{ place: place.zh, placeEn: place.en },
      foundOn: localDate(now),
      category: 'process',
      ...{ words: words.zh, wordsEn: words.en },
      figure: {
        ...{ key, no, period, department: asked.department, unit },
        value: Math.round(value * 100),
        target: Math.round(target * 100),
      },
    },
    by,
    now,
  );
}

/** The value of an indicator, for the figure before or after. Throws programme.indicator_not_found. */
export async function figureNow(
  t: Tx,
  { key, period }: z.infer<typeof figureQuery>,
  now: Instant,
  lang: Lang,
): Promise<z.input<typeof figureSchema>> {
  const { name, value, unit } = await figureOf(t, { key, period, department: null }, now);
  return { name: name[lang], value, unit: unitText(unit, lang) };
}
