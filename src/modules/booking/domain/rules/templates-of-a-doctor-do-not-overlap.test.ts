import { expect, test } from 'vitest';
import { clash } from './templates-of-a-doctor-do-not-overlap.ts';

const rule = { practitioner: 'a', weekday: 1, starts: '08:00', ends: '11:00' };

test.each([
  ['open rules of one morning', {}, {}, true],
  ['one that has ended before the other begins', { until: '2026-11-29' }, { from: '2026-11-30' }, false],
  ['one that ends on the day on which the other begins', { until: '2026-11-30' }, { from: '2026-11-30' }, true],
  ['one that begins after the other has ended', { from: '2026-12-07' }, { until: '2026-12-06' }, false],
  ['another weekday', {}, { weekday: 2 }, false],
  ['another doctor', {}, { practitioner: 'b' }, false],
  ['hours that only touch', {}, { starts: '11:00', ends: '12:00' }, false],
])('%s', (_, a, b, both) => {
  expect(clash({ ...rule, ...a }, { ...rule, ...b })).toBe(both);
  expect(clash({ ...rule, ...b }, { ...rule, ...a })).toBe(both);
});
