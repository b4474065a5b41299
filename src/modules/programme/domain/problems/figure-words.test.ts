import { expect, test } from 'vitest';
import { figureWords, type MissedFigure, periodText, unitText, valueText } from './figure-words.ts';

const missed: MissedFigure = {
  ...{ key: '6', name: { zh: '等待', en: 'Wait' }, period: '2026H1', department: null },
  ...{ unit: 'min' as const, value: 31.5, target: 30 },
};

test('a figure says itself in both languages: which, when, whose, how much, and how much it should be', () => {
  expect(figureWords(missed)).toEqual({
    zh: '指标 6《等待》2026 年上半年 全院：31.5 分钟，目标 30 分钟',
    en: 'Indicator 6, Wait, first half of 2026, whole hospital: 31.5 min, target 30 min',
  });
  const yes: MissedFigure = { ...missed, unit: 'bool' as const, value: 0, target: 1, period: '2026' };
  expect(figureWords({ ...yes, department: { zh: '内科', en: 'Medicine' } }).en).toBe(
    'Indicator 6, Wait, 2026, Medicine: no, target yes',
  );
  expect(periodText('2026', 'zh')).toBe('2026 年');
});

test('a unit that was written in Chinese before is known by its word, and one that nobody knows stays as it is', () => {
  expect([unitText(' 分钟', 'en'), unitText('bool', 'en'), unitText('人', 'en')]).toEqual(['min', '', '人']);
  expect([valueText(3, 'count', 'en'), valueText(3, '', 'zh')]).toEqual(['3', '3']);
});
