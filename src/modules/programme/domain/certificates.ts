import type { LocalDate } from '#kernel/instant.ts';
import { type Figure, figureOf } from './figure.ts';
import { daysOf, type Period } from './period.ts';

/** A certificate of the hospital as `people.v_certificate` publishes it. */
export interface Certificate {
  id: string;
  kind: string;
  issuedOn: LocalDate;
  /** Null: without an end. */
  validUntil: LocalDate | null;
}

/**
 * Yes when one of these is valid on the last day of the period, or today while it runs. Denominator: all that are on record;
 * without any, or before the period has begun, there is no data.
 */
export function certifiedIn(certificates: readonly Certificate[], period: Period, today: LocalDate): Figure {
  const { from, to } = daysOf(period);
  if (from > today) return figureOf({ numerator: 0, denominator: 0 }, 'bool');
  const day = to < today ? to : today;
  const valid = certificates.filter(
    ({ issuedOn, validUntil }) => issuedOn <= day && (validUntil === null || day <= validUntil),
  );
  return figureOf({ numerator: valid.length, denominator: certificates.length }, 'bool');
}
