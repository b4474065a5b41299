import { expect, test } from 'vitest';
import { benchRelease } from './run.ts';

/** The short form of `npm run -s bench -- release`: more at once than a process works on. */
test('everybody comes at one instant: all places go, to whoever came first, and each of the others hears why', {
  timeout: 120_000,
}, async () => {
  const told: string[] = [];
  const figures = await benchRelease({ patients: 1_200, places: 120, short: true }, (line) => told.push(line));
  expect(figures).toMatchObject({ booked: 120, refusedWithReason: 1_080, oversold: 0, lost: 0, comeAgain: 0 });
  expect(figures.fairness).toBeGreaterThanOrEqual(0.98);
});
