import { describe, expect, test } from 'vitest';
import { officialDays } from './official-days.ts';

describe('official days', () => {
  test('of 2026 are those of the notice: National Day with its two make-up days', () => {
    const days = officialDays(2026);
    expect(days.filter((day) => day.name.zh === '国庆节').map((day) => day.date)).toHaveLength(7);
    expect(days.filter((d) => d.kind === 'makeup' && d.date > '2026-09-01').map((d) => d.date)).toEqual([
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(new Set(days.map((day) => day.source))).toEqual(new Set(['notice']));
  });

  test('of a year without a notice are the 13 statutory days, none made up for', () => {
    const days = officialDays(2040);
    expect(days).toHaveLength(13);
    expect(days.every((day) => day.kind === 'holiday' && day.source === 'law')).toBe(true);
    expect(days.map((day) => day.date)).toContain('2040-02-12');
  });

  test('never name a day twice', () => {
    for (const year of [2026, 2027, 2028, 2031]) {
      const dates = officialDays(year).map((day) => day.date);
      expect(new Set(dates).size).toBe(dates.length);
    }
  });
});
