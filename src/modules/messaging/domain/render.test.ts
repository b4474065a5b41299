import { describe, expect, test } from 'vitest';
import { render, timeWords } from './render.ts';
import { templateNames, templates } from './templates.ts';

const params = {
  patient: '测试甲',
  time: '2026-11-23T00:30:00.000Z',
  number: 7,
  doctor: { zh: '演示医生一', en: 'Demo Doctor 1' },
  department: { zh: '脾胃病科', en: 'Spleen and stomach' },
  place: { zh: '脾胃病科1诊室', en: 'Spleen and stomach room 1' },
};

test('instants become the words of a wall clock in Shanghai', () => {
  expect(timeWords('2026-11-23T00:30:00.000Z', 'zh')).toBe('11月23日 周一 08:30');
  expect(timeWords('2026-11-22T16:00:00.000Z', 'en')).toBe('Mon 23 Nov 00:00');
});

describe.each(templateNames)('the template %s', (template) => {
  test.each(['zh', 'en'] as const)('has no blank left open in %s', (lang) => {
    const { title, body } = render(templates[template][lang], params, lang);
    expect(title).not.toBe('');
    expect(body).toContain('测试甲');
    expect(body).not.toMatch(/[{}]|undefined|null|object/);
  });

  test('asks in both languages for the same things', () => {
    const blanks = (lang: 'zh' | 'en') => new Set(templates[template][lang].body.match(/\{\w+\}/g));
    expect(blanks('en')).toEqual(blanks('zh'));
  });
});

test('a param that is missing leaves its place empty', () => {
  expect(render({ title: 'a {x} b', body: '{y}' }, { y: null }, 'en')).toEqual({ title: 'a b', body: '' });
});
