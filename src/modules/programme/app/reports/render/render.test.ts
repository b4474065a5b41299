import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { progressReport, type ReportMeasure } from '../../../domain/reports/progress-report.ts';
import { renderReport } from './render.ts';

const base: ReportMeasure = {
  ...{ taskNo: '1', task: '演示任务', text: '=1+1 演示举措', lead: '演示甲', units: '门诊部', dueText: '11 月底前' },
  ...{ end: '2026-11-30', state: 'open', grade: null, submittedOn: null, judgedOn: null, done: '', evidence: 0 },
};
const measures: ReportMeasure[] = [
  base,
  { ...base, taskNo: '2', state: 'accepted', grade: 'on_time_good', evidence: 3, done: '已装好' },
  { ...base, taskNo: '3', end: '2026-10-31' },
];
const report = progressReport('演示方案', measures, '2026-11-23', 'zh');

it('a workbook read back holds every row, figures as numbers and no formula', async () => {
  const book = new Workbook();
  await book.xlsx.load(await renderReport(report, 'xlsx'));
  const sheet = book.worksheets[0];
  const value = (row: number, column: number) => sheet?.getCell(row, column).value;
  expect([7, 8].map((row) => [value(row - 1, 1), value(row - 1, 7), value(row - 1, 9)])).toEqual([
    ['1', '办理中', 0],
    ['2', '按时高质完成', 3],
  ]);
  expect(value(6, 3)).toBe('=1+1 演示举措');
  expect(value(8, 7)).toBe('逾期未提交');
  const counts = book.worksheets[1];
  expect(Array.from({ length: 7 }, (_, i) => counts?.getCell(5 + i, 2).value)).toEqual([1, 0, 0, 0, 0, 1, 1]);
});

it('a document read back holds every cell and its chart', async () => {
  const files = unzipSync(new Uint8Array(await renderReport(report, 'docx')));
  const words = strFromU8(files['word/document.xml'] as Uint8Array);
  for (const cell of report.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []))) {
    expect(words).toContain(cell.text);
  }
  expect(Object.keys(files).some((name) => name.startsWith('word/media/') && name.endsWith('.png'))).toBe(true);
});

it('a printed report has pages and carries only the signs it uses', async () => {
  const pdf = await renderReport(report, 'pdf');
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)?.length).toBe(1);
  expect(pdf.length).toBeLessThan(500_000);
});
