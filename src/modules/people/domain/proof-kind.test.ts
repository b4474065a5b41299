import { expect, test } from 'vitest';
import { proofKind } from './proof-kind.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\u0089PNG\r\n\u001a\n..', 'image/png'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['RIFF1234WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7', 'application/pdf'],
  ['<svg xmlns=""><script/></svg>', null],
  ['PK\u0003\u0004 a document in a zip', null],
  ['MZ a program called proof.pdf', null],
  ['', null],
] as const)('%j is %s', (text, kind) => {
  expect(proofKind(bytes(text))).toBe(kind);
});
