import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, readCsv, writeCsv } from './csv.ts';
import { sheetLimits } from './sheet.ts';
import { gb18030 } from './testing/files.ts';

const read = (bytes: Buffer) => readCsv(decodeText(bytes), sheetLimits);
const cellsOf = (bytes: Buffer) => read(bytes).lines.map((line) => line.cells);
const lines = (text: string) => cellsOf(Buffer.from(text));

describe('a CSV file', () => {
  test('is the same in UTF-8 with and without a mark and in GB18030', () => {
    const text = '姓名,科室\r\n测试甲,脾胃病科\r\n';
    const expected = [
      ['姓名', '科室'],
      ['测试甲', '脾胃病科'],
    ];
    expect(lines(text)).toEqual(expected);
    expect(lines(`\uFEFF${text}`)).toEqual(expected);
    expect(cellsOf(gb18030(text))).toEqual(expected);
  });

  test('keeps commas, quotes and line breaks inside quotes, and knows tabs and semicolons', () => {
    expect(lines('a,b\n"x,1","say ""hi""\nagain"\n')).toEqual([
      ['a', 'b'],
      ['x,1', 'say "hi"\nagain'],
    ]);
    expect(lines('a\tb\n1\t2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(lines('a;b\n1;2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('counts empty lines, so that a row has the number its writer sees', () => {
    expect(read(Buffer.from('a,b\n\n,\n1,2\n')).lines.map((line) => line.row)).toEqual([1, 4]);
  });

  test('that was written here is read as it was, whatever stands in its cells', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/[\0\r]/g, '').trim())
      .filter((text) => !/^'[=+\-@]/.test(text) && !/^\d\.\d+E\+\d{2}$/i.test(text) && text.isWellFormed());
    const table = fc.array(fc.tuple(fc.constant('行'), cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(writeCsv([['h', 'i', 'j', 'k'], ...rows])).slice(1)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  test('never carries a formula to the next program', () => {
    const text = writeCsv([['=1+1', '+cmd', '-2', '@sum', '\tx', 'plain']]).toString();
    expect(text).toBe("\uFEFF'=1+1,'+cmd,'-2,'@sum,'\tx,plain\r\n");
  });

  test.each([
    ['bytes of neither encoding', Buffer.from([0x61, 0x2c, 0x81, 0x20, 0xff]), 'sheet_encoding'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'sheet_unknown_format'],
    ['a quote without an end', Buffer.from('a,b\n"x,1\n'), 'sheet_broken'],
    ['61 columns', Buffer.from(`${Array(61).fill('x').join(',')}\n`), 'sheet_too_many_columns'],
    ['20,001 rows', Buffer.from('x\n'.repeat(20_002)), 'sheet_too_many_rows'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(() => read(bytes)).toThrow(reason);
  });

  test('tells a number that Excel has shortened and a cell that is too long, by their places', () => {
    const { bad } = read(Buffer.from(`a,b\n3.30106E+17,${'长'.repeat(2001)}\n`));
    expect(bad).toEqual([
      { row: 2, column: 0, reason: 'lost_digits' },
      { row: 2, column: 1, reason: 'too_long' },
    ]);
  });
});
