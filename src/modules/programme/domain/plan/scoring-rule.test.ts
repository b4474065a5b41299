import { expect, test } from 'vitest';
import { readScoring } from './scoring-rule.ts';

const rules = (text: string) =>
  readScoring(text).rules.map((rule) =>
    [rule.kind, rule.points, rule.pointsTo, rule.unit, rule.required, rule.cap, rule.floor]
      .map((part) => part ?? '-')
      .join(' '),
  );

test.each([
  ['未设专人的扣1分', ['deduct 1 - once - - -']],
  ['例会不少于6次，少一次扣1分；扣完为止', ['deduct 1 - time 6 - 0']],
  ['标识缺失的每处扣0.5分，台账不全的扣2分', ['deduct 0.5 - place - - -', 'deduct 2 - once - - -']],
  ['故障未修的，每台次扣0.5分', ['deduct 0.5 - device - - -']],
  ['每降低1个百分点扣0.2分', ['deduct 0.2 - percent - - -']],
  ['发现投诉扣1分/例', ['deduct 1 - case - - -']],
  ['效果欠佳的，扣1-5分', ['judge 1 5 once - - -']],
  ['不够整洁的，酌情扣0.5－2分', ['judge 0.5 2 once - - -']],
  ['不到位的，酌情扣分', ['judge - - once - - -']],
  ['无此业务的，视作合理缺项，不扣分', ['exempt - - once - - -']],
  ['另有特色的，可附加2分。本项不超过4分', ['bonus 2 - once - 4 -']],
  ['依据报表数据赋分', ['judge - - once - - -']],
  ['每发现一处扣0.5分，最高扣3分；另有投诉每例扣1分', ['deduct 0.5 - place - 3 -', 'deduct 1 - case - - -']],
  ['每少1项扣1分，扣完5分为止', ['deduct 1 - item - 5 -']],
  ['共4项，每项2分', ['judge 2 - item - - -']],
  ['迟到不超过5分钟的扣1分', ['deduct 1 - once - - -']],
  ['每超过5分钟扣0.5分，最多扣3分', ['deduct 0.5 - time - 3 -']],
  ['未开展每月清理的，扣3分', ['deduct 3 - once - - -']],
  ['每项加1分，最多5分', ['bonus 1 - item - 5 -']],
  ['未开展的不得分', ['deduct - - once - - -']],
])('%s', (text, wanted) => expect(rules(text)).toEqual(wanted));

test.each([
  ['检查台账。按效果打分。（5分）', 5],
  ['查看现场（满分１０分）。', 10],
  ['缺一项扣2分。', null],
  ['（0.5分）', 0.5],
])('full marks stand in brackets at the end: %s', (text, marks) => expect(readScoring(text).fullMarks).toBe(marks));

test('a bonus has its most, and full marks in brackets are no rule', () => {
  const read = readScoring('受省级表扬的每一批示件加5分，市级每次加2分。本项最多10分。');
  expect(read).toMatchObject({ fullMarks: null, bonusCap: 10 });
  expect(read.rules.map(({ kind, points, unit, cap }) => [kind, points, unit, cap])).toEqual([
    ['bonus', 5, 'document', 10],
    ['bonus', 2, 'time', 10],
  ]);
  expect(readScoring('（10分）').rules).toEqual([]);
});
