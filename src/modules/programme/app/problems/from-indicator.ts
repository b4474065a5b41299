import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { figureSchema } from '../../contract-problem-work.ts';
import type { figureBody } from '../../contract-problems.ts';
import { readIndicators } from '../read-indicators.ts';
import { keep } from './record.ts';

/**
 * A figure that misses its target becomes a problem with the figure, its period and department. The figure is read here,
 * as it is now; nobody types it. Throws programme.indicator_not_found, department_not_found, figure_on_target.
 */
export async function problemFromIndicator(
  t: Tx,
  { no, period, department }: z.infer<typeof figureBody>,
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const asked = { period, ...(department === null ? {} : { department }) };
  const answer = await readIndicators(t, asked, now, 'zh');
  const indicator = answer.items.find((one) => one.no === no);
  if (!indicator) throw domainError('programme.indicator_not_found');
  const { value, target, direction, name, unit } = indicator;
  if (value === null || target === null || !(direction === 'up' ? value < target.value : value > target.value))
    throw domainError('programme.figure_on_target');
  const sign = UNITS[unit] ?? '';
  const place = answer.department?.name ?? '全院';
  return keep(
    t,
    {
      source: 'indicator',
      ...{ round: null, walkStep: null, placeId: null, photos: [], severity: 'ordinary' },
      place,
      foundOn: localDate(now),
      category: 'process',
      words: `指标 ${no}《${name}》${period} ${place}：${value}${sign}，目标 ${target.value}${sign}`,
      figure: {
        ...{ no, period, department, unit: sign },
        value: Math.round(value * 100),
        target: Math.round(target.value * 100),
      },
    },
    by,
    now,
  );
}

/** The value of an indicator, for the figure before or after. Throws programme.indicator_not_found. */
export async function figureNow(
  t: Tx,
  { no, period }: { no: number; period: string },
  now: Instant,
): Promise<z.input<typeof figureSchema>> {
  const indicator = (await readIndicators(t, { period }, now, 'zh')).items.find((one) => one.no === no);
  if (!indicator) throw domainError('programme.indicator_not_found');
  return { name: indicator.name, value: indicator.value, unit: UNITS[indicator.unit] ?? '' };
}

const UNITS: Readonly<Record<string, string>> = { '%': '%', min: ' 分钟', bool: '' };
