import { expect, it } from 'vitest';
import { errors } from '../errors.ts';
import { skipWords } from './skip-words.ts';

it('never shows somebody who waits a text with a hole in it', () => {
  const codes = Object.keys(errors);
  expect(codes.some((code) => errors[code as keyof typeof errors].zh.includes('{'))).toBe(true);
  for (const code of codes)
    for (const lang of ['zh', 'en'] as const) expect(skipWords(code, lang) ?? '').not.toContain('{');
  expect(skipWords('booking.suspended', 'zh')).toBe('就诊人暂时不能提前预约。');
});
