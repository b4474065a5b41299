import { expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

it('a file is what its bytes are; a program, a plain archive and an empty file are nothing', () => {
  expect(fileKind(bytes('\u0089PNG\r\n\u001a\nxx'))).toBe('image/png');
  expect(fileKind(bytes('\u00ff\u00d8\u00ffxx'))).toBe('image/jpeg');
  expect(fileKind(bytes('RIFFxxxxWEBP'))).toBe('image/webp');
  expect(fileKind(bytes('%PDF-1.7'))).toBe('application/pdf');
  expect(fileKind(bytes('PK\u0003\u0004....word/document.xml'))).toContain('wordprocessingml');
  for (const text of ['PK\u0003\u0004....xl/workbook.xml', '<svg onload="x">', '<html>', 'MZ', ''])
    expect(fileKind(bytes(text))).toBeNull();
});
