import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['fr, de;q=0.5', 'zh'],
  ['*', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.2, zh;q=0.9', 'zh'],
  ['zh;q=0.3, fr, EN-us;q=0.7', 'en'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['en;q=0', 'zh'],
  ['en, zh', 'en'],
  ['zh, en', 'zh'],
  ['en;q=many, zh;q=0.1', 'zh'],
  ['enough', 'zh'],
])('Accept-Language %j is answered in %s', (header, lang) => expect(languageOf(header)).toBe(lang));
