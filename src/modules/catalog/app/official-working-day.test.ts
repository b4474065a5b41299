import { expect, test } from 'vitest';
import { officialWorkingDayFrom } from './official-working-day.ts';

test('the next working day skips weekends and holidays and takes a make-up weekend', () => {
  const days = ['2026-11-23', '2026-11-22', '2026-10-01', '2026-10-10', '2026-12-31', '2027-01-01'];
  expect(days.map(officialWorkingDayFrom)).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-10-08',
    '2026-10-10',
    '2026-12-31',
    '2027-01-04',
  ]);
});
