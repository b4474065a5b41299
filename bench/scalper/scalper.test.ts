import { expect, test } from 'vitest';
import { benchScalper } from './run.ts';

test('a scripted buyer with fifty accounts gets a far smaller share with the rules on, and honest households are not listed', () => {
  const figures = benchScalper(3);
  // Without the rules the script takes nearly everything (control).
  expect(figures.off).toBeGreaterThan(0.9);
  expect(figures.onWithoutReview).toBeLessThan(figures.off / 2);
  expect(figures.on).toBeLessThan(figures.off / 3);
  expect(figures.onThreeBrowsers).toBeLessThanOrEqual(figures.on);
  expect(figures.honestListed).toBe(0);
  expect(figures.honestRefused).toBeLessThan(0.01);
});
