import { expect, test } from 'vitest';
import { readDeadline } from './deadline.ts';
import { inlineDeadline } from './inline-deadline.ts';

const at = { year: 2022, issued: '2022-05-25' };
const read = (text: string) => {
  const { kind, from, to, problem } = readDeadline(text, at);
  return [kind, from, to, problem].map((part) => part ?? '-').join(' ');
};

test.each([
  ['5月底前', 'by - 2022-05-31 -'],
  ['10月底', 'by - 2022-10-31 -'],
  ['6月30日前', 'by - 2022-06-30 -'],
  ['６月３０日', 'by - 2022-06-30 -'],
  ['6月3O日前', 'by - 2022-06-30 -'],
  ['2022.6.30', 'by - 2022-06-30 -'],
  ['2018 年年底前', 'by - 2018-12-31 -'],
  ['2023年底', 'by - 2023-12-31 -'],
  ['年底前完成', 'by - 2022-12-31 -'],
  ['六月底前', 'by - 2022-06-30 -'],
  ['二〇二三年十月底', 'by - 2023-10-31 -'],
  ['6月份完成', 'by - 2022-06-30 -'],
])('a day or an end includes itself: %s', (text, meant) => expect(read(text)).toBe(meant));

test.each([
  ['6月中旬前', 'by - 2022-06-10 -'],
  ['6月前', 'by - 2022-05-31 -'],
  ['第三季度前', 'by - 2022-06-30 -'],
])('before a span is before it begins: %s', (text, meant) => expect(read(text)).toBe(meant));

test.each([
  ['5月下旬', 'during 2022-05-21 2022-05-31 -'],
  ['2月下旬', 'during 2022-02-21 2022-02-28 -'],
  ['6月上旬', 'during 2022-06-01 2022-06-10 -'],
  ['第三季度', 'during 2022-07-01 2022-09-30 -'],
  ['上半年', 'during 2022-01-01 2022-06-30 -'],
  ['2018年5月-10月', 'during 2018-05-01 2018-10-31 -'],
  ['5-10月', 'during 2022-05-01 2022-10-31 -'],
  ['2022年5月下旬至10月份', 'during 2022-05-21 2022-10-31 -'],
  ['2023-2025年', 'during 2023-01-01 2025-12-31 -'],
  ['即日起至6月底', 'during 2022-05-25 2022-06-30 -'],
  ['6月底前启动改造，年底前完成', 'during 2022-06-30 2022-12-31 -'],
])('a span, a range or a start and an end is a time: %s', (text, meant) => expect(read(text)).toBe(meant));

test.each([
  ['12月份后', 'from 2022-12-01 - -'],
  ['12月起', 'from 2022-12-01 - -'],
  ['即日起', 'from 2022-05-25 - -'],
  ['持续推进', 'continuous - - -'],
  ['长期', 'continuous - - -'],
  ['每月底前', 'continuous - - -'],
  ['6月底前完成，并长期坚持', 'by - 2022-06-30 -'],
])('what begins, what goes on, and what ends in spite of it: %s', (text, meant) => expect(read(text)).toBe(meant));

test.each([
  ['6月31日', 'none - - impossible'],
  ['2022年2月29日前', 'none - - impossible'],
  ['13月底', 'none - - impossible'],
  ['适时', 'none - - unread'],
  ['', 'none - - -'],
  ['/', 'none - - -'],
])('no date is made up: %s', (text, meant) => expect(read(text)).toBe(meant));

test('a month needs the year of its document', () => {
  expect(readDeadline('6月底前', { year: null, issued: null })).toMatchObject({
    kind: 'none',
    to: null,
    problem: 'no_year',
  });
});

test.each([
  ['2024年6月底前建成一处', '2024年6月底前'],
  ['年底前完成', '年底前'],
  ['到2025年，满意度达到95%', '2025年'],
  ['2024年2月底前协调，5月底前使用', '2024年2月底前协调，5月底前'],
  ['自7月起开设夜诊', '7月起'],
  ['按照《2020年底前的规划》执行', null],
  ['每月底前上报', null],
  ['6月31日前完成', null],
])('a sentence that names its own day: %s', (text, wanted) =>
  expect(inlineDeadline(text, { year: 2024, issued: null })).toBe(wanted),
);
