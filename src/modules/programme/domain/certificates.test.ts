import { expect, it } from 'vitest';
import { certifiedIn } from './certificates.ts';

const one = { id: 'a', kind: 'elder_friendly', issuedOn: '2025-03-01', validUntil: '2026-09-30' };
const scaled = (period: string, today: string, all = [one]) => certifiedIn(all, period, today).scaled;

it('a certificate counts on the last day of the period, or today while it runs; both of its own days count', () => {
  expect([scaled('2025H1', '2026-11-23'), scaled('2026H1', '2026-11-23')]).toEqual([1, 1]);
  expect([scaled('2026H2', '2026-09-30'), scaled('2026H2', '2026-10-01')]).toEqual([1, 0]);
  expect([scaled('2025H1', '2025-03-01'), scaled('2025H1', '2025-02-28')]).toEqual([1, 0]);
});

it('without any on record, or before the period has begun, there is no data', () => {
  expect([scaled('2026H1', '2026-11-23', []), scaled('2027H1', '2026-11-23')]).toEqual([null, null]);
});
