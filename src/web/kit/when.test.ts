import { expect, it } from 'vitest';
import { dateOf, dayName, hourOf, minutesFrom, price } from './when.ts';

it('says the hour and the day of Shanghai, whatever the offset in the text', () => {
  expect(hourOf('2026-11-23T08:36:00+08:00')).toBe('08:36');
  expect(hourOf('2026-11-23T00:36:00.000Z')).toBe('08:36');
  expect(dateOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
  expect(hourOf('2026-11-23T09:36:00+09:00')).toBe('08:36');
});

it.each([
  ['2026-11-23', '今天 11月23日', 'Today 23 Nov'],
  ['2026-11-24', '明天 11月24日', 'Tomorrow 24 Nov'],
  ['2026-11-25', '后天 11月25日', 'Wed 25 Nov'],
  ['2026-11-22', '周日 11月22日', 'Sun 22 Nov'],
  ['2026-12-01', '周二 12月1日', 'Tue 1 Dec'],
  ['2027-01-04', '周一 1月4日', 'Mon 4 Jan'],
  ['2027-05-20', '周四 2027年5月20日', 'Thu 20 May 2027'],
])('on 23 November, %s is %s', (date, zh, en) => {
  expect(dayName(date, '2026-11-23', 'zh')).toBe(zh);
  expect(dayName(date, '2026-11-23', 'en')).toBe(en);
});

it('counts whole minutes, both ends cut to the minute', () => {
  expect(minutesFrom('2026-11-23T08:00:59+08:00', '2026-11-23T08:05:01+08:00')).toBe(5);
  expect(minutesFrom('2026-11-23T00:00:00.000Z', '2026-11-23T07:50:00+08:00')).toBe(-10);
});

it('says fen as yuan with two decimals', () => {
  expect(price(1805, 'zh')).toBe('18.05 元');
  expect(price(2000, 'en')).toBe('¥20.00');
});
