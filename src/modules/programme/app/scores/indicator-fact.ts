import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { definitionOf } from '../../domain/definitions.ts';
import type { FactParams } from '../../domain/scores/facts.ts';
import type { FactAnswer } from '../../domain/scores/line.ts';
import { readIndicators } from '../read-indicators.ts';

/**
 * 1 when an official indicator of the period is worse than a year before (`indicator_worse`) or misses its target
 * (`indicator_missed`), else 0; null for months and quarters, which have no published figure, and without a figure to
 * compare.
 */
export async function indicatorFact(
  t: Tx,
  code: string,
  { indicator }: FactParams,
  period: string,
  now: Instant,
): Promise<FactAnswer | null> {
  if (indicator === undefined || !/^\d{4}(H[12])?$/.test(period)) return null;
  const figure = async (of: string) =>
    (await readIndicators(t, { period: of }, now, 'zh')).items.find(({ no }) => no === indicator);
  const present = await figure(period);
  if (!present || present.value === null) return null;
  const against =
    code === 'indicator_missed'
      ? present.target?.value
      : (await figure(`${Number(period.slice(0, 4)) - 1}${period.slice(4)}`))?.value;
  if (against === undefined || against === null) return null;
  const worse = present.direction === 'up' ? present.value < against : present.value > against;
  const text = `${present.name} ${present.value} / ${against}`;
  const en = `${definitionOf(indicator)?.name.en ?? present.name} ${present.value} / ${against}`;
  return { amount: worse ? 1 : 0, refs: [{ kind: 'indicator', id: String(indicator), text, en, on: null }] };
}
