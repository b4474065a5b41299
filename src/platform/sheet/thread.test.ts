import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import { cellName } from './cell-name.ts';
import { readLines } from './read-lines.ts';
import { readXlsx } from './read-xlsx.ts';
import { type SheetSpec, sheetLimits } from './sheet.ts';
import { zip } from './testing/files.ts';
import { readSheet, writeSheet } from './thread.ts';
import { guardZip } from './zip-guard.ts';

const spec: SheetSpec = {
  name: '患者',
  columns: [
    { title: '姓名', required: true, note: '证件上的姓名' },
    { title: '性别', choices: ['男', '女'] },
    { title: '证件号码' },
  ],
  rows: [
    ['测试甲', '男', '990101198001010017'],
    ['=1+1', '女', '-5'],
  ],
  marks: [{ row: 1, column: 0 }],
  explanation: { name: '填写说明', lines: [['列', '必填', '说明']] },
};
const refusal = (bytes: Buffer, limits = sheetLimits) =>
  readSheet(bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const book = async (fill: (sheet: ReturnType<Workbook['addWorksheet']>) => void) => {
  const it = new Workbook();
  fill(it.addWorksheet('x'));
  return Buffer.from(await it.xlsx.writeBuffer());
};

describe('a workbook', () => {
  test('that was written here is read as it was: first sheet only, long numbers whole, nothing worked out', async () => {
    const bytes = await writeSheet(spec, 'xlsx');
    const { header, rows, bad } = await readSheet(bytes);
    expect(header).toEqual({ row: 1, cells: ['姓名', '性别', '证件号码'] });
    expect(rows).toEqual([
      { row: 2, cells: spec.rows[0] },
      { row: 3, cells: spec.rows[1] },
    ]);
    expect(bad).toEqual([]);
    const again = new Workbook();
    await again.xlsx.load(bytes);
    const sheet = again.worksheets[0];
    expect(sheet?.getCell('A3').value).toBe('=1+1');
    expect(sheet?.getCell('A1').note).toBeTruthy();
    expect(sheet?.dataValidations.find('B2')).toMatchObject({ type: 'list', formulae: ['_choices!$B$1:$B$2'] });
    expect(again.worksheets.map((it) => it.state)).toEqual(['visible', 'visible', 'hidden']);
  });

  test('shows dates, times, numbers and what formulas came to as their reader sees them', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['日期', '时间', '数', '公式', '富文本', '链接']);
      const row = sheet.addRow([new Date('2026-11-23T00:00:00Z'), 0.354166666666667, 0.1 + 0.2, null, null, null]);
      row.getCell(1).numFmt = 'yyyy-mm-dd';
      row.getCell(2).numFmt = 'hh:mm';
      row.getCell(4).value = { formula: '1+1', result: 2 };
      row.getCell(5).value = { richText: [{ text: '测' }, { text: '试' }] };
      row.getCell(6).value = { text: '网页', hyperlink: 'http://example.test' };
    });
    expect((await readXlsx(bytes, sheetLimits)).lines[1]?.cells).toEqual([
      '2026-11-23',
      '08:30',
      '0.3',
      '2',
      '测试',
      '网页',
    ]);
  });

  test('with too many rows is refused, however far down they stand', async () => {
    const limits = { ...sheetLimits, rows: 3 };
    const rowsAt = (places: number[]) =>
      book((sheet) => {
        for (const place of [1, ...places]) sheet.getCell(`A${place}`).value = 'x';
      });
    expect((await readXlsx(await rowsAt([2, 500, 30_000]), limits)).lines.map((line) => line.row)).toEqual([
      1, 2, 500, 30_000,
    ]);
    await expect(readXlsx(await rowsAt([2, 500, 600, 30_000]), limits)).rejects.toThrow('sheet_too_many_rows');
  });

  test('tells cells that show no value by their places', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['a', 'b', 'c']);
      sheet.addRow([]);
      sheet.addRow([330106199001011e3, { error: '#N/A' }, { formula: 'NOW()' }]);
    });
    const { bad } = await readXlsx(bytes, sheetLimits);
    expect(bad.map((it) => `${cellName(it.row, it.column)} ${it.reason}`)).toEqual([
      'A3 lost_digits',
      'B3 error',
      'C3 no_value',
    ]);
  });
});

describe('a file that is no sheet', () => {
  test.each([
    ['only blanks', Buffer.from(' , \n'), 'platform.sheet_empty'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'platform.sheet_old_format'],
    ['a zip of something else', zip([{ name: 'a.txt', content: Buffer.from('hello') }]), 'platform.sheet_broken'],
    ['the beginning of a zip', Buffer.from('PK\u0003\u0004 and no end'), 'platform.sheet_broken'],
    ['a PDF', Buffer.from('%PDF-1.7\n\0\u0001'), 'platform.sheet_unknown_format'],
  ])('%s is refused', async (_, bytes, code) => {
    const reading = readLines(bytes, sheetLimits);
    await expect(reading).rejects.toThrow(new RegExp(`^${code.split('.')[1]}$`));
  });

  test('is refused in the words of the platform', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\n\0'))).toBe('platform.sheet_unknown_format');
    expect(await refusal(Buffer.alloc(0))).toBe('platform.sheet_empty');
  });

  test('and is too large is refused before it is looked at', async () => {
    expect(await refusal(Buffer.from('x'), { ...sheetLimits, bytes: 0 })).toBe('platform.sheet_too_large');
  });

  test('and takes too long is stopped', async () => {
    expect(await refusal(Buffer.from('a,b\n1,2\n'), { ...sheetLimits, milliseconds: 1 })).toBe(
      'platform.sheet_took_too_long',
    );
  });
});

describe('a zip bomb', () => {
  const zeros = Buffer.alloc(3_000_000);
  const limit = 1_000_000;

  test('is refused for what its directory claims', () => {
    expect(() => guardZip(zip([{ name: 'a', content: zeros }]), limit)).toThrow('sheet_unpacks_too_large');
  });

  test('is refused when its directory lies, before it is unpacked', () => {
    const bomb = zip([{ name: 'a', content: zeros, claims: 100 }]);
    expect(() => guardZip(bomb, limit)).toThrow('sheet_unpacks_too_large');
    expect(bomb.length).toBeLessThan(10_000);
  });

  test('in many small parts is refused, while the same parts within the limit pass', () => {
    const part = Buffer.alloc(100_000);
    const parts = (count: number) => zip(Array.from({ length: count }, (_, i) => ({ name: `p${i}`, content: part })));
    expect(() => guardZip(parts(11), limit)).toThrow('sheet_unpacks_too_large');
    expect(() => guardZip(parts(10), limit)).not.toThrow();
  });

  test('is refused at the door of the reader', async () => {
    const bomb = zip([{ name: 'xl/workbook.xml', content: zeros }]);
    expect(await refusal(bomb, { ...sheetLimits, unpacked: limit })).toBe('platform.sheet_unpacks_too_large');
  });
});
