import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { AuthorityReport } from '#platform/room.ts';
import { headlineRows } from '../db/problems/headlines.ts';
import { definitions } from '../domain/definitions.ts';
import { halfYearOf } from '../domain/period.ts';
import { readIndicators } from './read-indicators.ts';

/** Figures of the present half-year and headlines of problems, as an authority over this hospital may know them. */
export async function forAuthority(t: Tx, now: Instant): Promise<AuthorityReport> {
  const halfYear = halfYearOf(localDate(now));
  const { items } = await readIndicators(t, { period: halfYear }, now, 'zh');
  const figures = items.map((one) => {
    const met = one.value !== null && one.target ? meets(one.value, one.target.value, one.direction) : null;
    return {
      ...{ halfYear, no: one.no, unit: one.unit, status: one.status },
      ...{ nameZh: one.name, nameEn: definitions.find(({ no }) => no === one.no)?.name.en ?? '' },
      ...{ numerator: one.numerator, denominator: one.denominator },
      ...{ hundredths: one.value === null ? null : Math.round(one.value * 100), targetMet: met },
    };
  });
  return { figures, problems: await headlineRows(t) };
}

const meets = (value: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'up' ? value >= target : value <= target;
