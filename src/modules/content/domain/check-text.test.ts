import { describe, expect, it } from 'vitest';
import { AD_RULES, checkText } from './check-text.ts';

const codes = (text: string) => [...new Set(checkText(text).map(({ rule }) => rule))];

describe('the advertising rules', () => {
  it.each(AD_RULES.map((rule) => [rule.code, rule] as const))(
    '%s finds what it forbids and leaves what it must',
    (code, rule) => {
      for (const text of rule.finds) expect([text, codes(text)]).toEqual([text, expect.arrayContaining([code])]);
      for (const text of rule.leaves) expect([text, codes(text)]).toEqual([text, []]);
      expect(rule.source).toMatch(/第.+条/);
    },
  );

  it('see through blanks, dots and wide letters, and name the place in the text as it was written', () => {
    const text = '请看：治 愈·率高达９８％。';
    const [first] = checkText(text);
    expect(first).toMatchObject({ rule: 'no_cure_rate', blocks: true, words: '治 愈·率' });
    expect(text.slice(first?.from, first?.to)).toBe('治 愈·率');
  });

  it('know the words a hospital has added, and block by them where it says so', () => {
    const own = [{ id: 'a', words: '膏方节', blocks: true, reason: '未经审批的活动' }];
    expect(checkText('欢迎参加膏方节', own)).toMatchObject([{ rule: 'own.a', blocks: true, words: '膏方节' }]);
    // Control: without the word nothing is found.
    expect(checkText('欢迎参加膏方节')).toEqual([]);
  });

  it('are silent about plain health education', () => {
    const text =
      '饭后半小时服药。忌生冷、油腻。如果腹痛加重、黑便，请马上回来就诊。\nTake it half an hour after the meal.';
    expect(checkText(text)).toEqual([]);
  });
});
