import { Workbook } from '@cj-tech-master/excelts';
import { Resvg } from '@resvg/resvg-js';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { chosenPhotos, MOST_PHOTO_BYTES, MOST_PHOTOS } from '../../../domain/reports/photos.ts';
import { progressReport, type ReportMeasure } from '../../../domain/reports/progress-report.ts';
import { MOST_ROWS } from '../../../domain/reports/report.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { zipped } from '../zipped.ts';
import { drawPhoto } from './photo.ts';
import { renderReport } from './render.ts';

/** A JPEG of 32 x 16 whose camera was held upright: Exif says 6. */
const LYING = Buffer.from(
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAQACADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAED/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AmAVgAA//2Q==',
  'base64',
);

const base: ReportMeasure = {
  ...{ taskNo: '1', task: '演示任务', text: '=1+1 演示举措', lead: '演示甲', units: '门诊部', dueText: '11 月底前' },
  ...{ end: '2026-11-30', state: 'open', grade: null, submittedOn: null, judgedOn: null, done: '', evidence: 0 },
};
const measures: ReportMeasure[] = [
  base,
  { ...base, taskNo: '2', state: 'accepted', grade: 'on_time_good', evidence: 3, done: '已装好' },
  { ...base, taskNo: '3', end: '2026-10-31' },
];
const report = progressReport({ hospital: '演示医院', plan: '演示方案' }, measures, '2026-11-23', 'zh');

it('a workbook read back holds every row, figures as numbers and no formula', async () => {
  const book = new Workbook();
  await book.xlsx.load(await renderReport(report, 'xlsx'));
  const sheet = book.worksheets[0];
  const value = (row: number, column: number) => sheet?.getCell(row, column).value;
  expect([7, 8].map((row) => [value(row, 1), value(row, 7), value(row, 9)])).toEqual([
    ['1', '办理中', 0],
    ['2', '按时高质完成', 3],
  ]);
  expect(value(7, 3)).toBe('=1+1 演示举措');
  expect(value(9, 7)).toBe('逾期未提交');
  expect([value(2, 1), sheet?.headerFooter.oddHeader, sheet?.headerFooter.oddFooter]).toEqual([
    '演示医院',
    '&C演示医院',
    '&C&P / &N',
  ]);
  const counts = book.worksheets[1];
  expect(Array.from({ length: 7 }, (_, i) => counts?.getCell(6 + i, 2).value)).toEqual([1, 0, 0, 0, 0, 1, 1]);
});

it('a document read back holds every cell and its chart', async () => {
  const files = unzipSync(new Uint8Array(await renderReport(report, 'docx')));
  const words = strFromU8(files['word/document.xml'] as Uint8Array);
  for (const cell of report.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []))) {
    expect(words).toContain(cell.text);
  }
  for (const name of ['word/header1.xml', 'word/footer1.xml'])
    expect(strFromU8(files[name] as Uint8Array)).toMatch(/演示医院|NUMPAGES/);
  expect(Object.keys(files).some((name) => name.startsWith('word/media/') && name.endsWith('.png'))).toBe(true);
});

it('a printed report has pages and carries only the signs it uses', async () => {
  const pdf = await renderReport(report, 'pdf');
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)?.length).toBe(1);
  expect(pdf.length).toBeLessThan(500_000);
});

it('a table that is cut says so in every format; one row fewer and nothing is said', async () => {
  const many = (count: number) =>
    progressReport(
      { hospital: '演示医院', plan: '演示方案' },
      Array<ReportMeasure>(count).fill(base),
      '2026-11-23',
      'zh',
    );
  const [whole, cut] = [many(MOST_ROWS).parts[0], many(MOST_ROWS + 1).parts[0]];
  expect(whole?.kind === 'table' && [whole.rows.length, whole.cut]).toEqual([MOST_ROWS, undefined]);
  expect(cut?.kind === 'table' && [cut.rows.length, cut.cut]).toEqual([MOST_ROWS, expect.stringContaining('5000')]);
  // Without the chart: drawing one takes longer than all else.
  const tables = report.parts.filter((one) => one.kind === 'table');
  const said = { ...report, parts: tables.map((one) => ({ ...one, cut: '后面没有列出' })) };
  const book = new Workbook();
  await book.xlsx.load(await renderReport(said, 'xlsx'));
  expect(book.worksheets[0]?.getCell(5, 1).value).toBe('后面没有列出');
  const files = unzipSync(new Uint8Array(await renderReport(said, 'docx')));
  expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain('后面没有列出');
});

it('one report at a time for each hospital: the second is refused in words, another hospital is not, and then it goes on', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = oneAtATime(1, () => promise);
  await expect(oneAtATime(1, async () => '')).rejects.toMatchObject({ code: 'programme.report_busy' });
  expect(await oneAtATime(2, async () => 'other')).toBe('other');
  resolve('made');
  expect(await first).toBe('made');
  await expect(oneAtATime(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await oneAtATime(1, async () => 'next')).toBe('next');
});

it('a folder is read file by file: nothing is read before what came before it has gone', async () => {
  const read: string[] = [];
  const stream = zipped(
    (async function* () {
      for (const path of ['a.png', 'b.png', '丙.png']) {
        read.push(path);
        yield { path, bytes: new Uint8Array(1000) };
      }
    })(),
  );
  const taken = [(await stream.next()).value as Uint8Array];
  expect(read).toEqual(['a.png']);
  for await (const chunk of stream) taken.push(chunk);
  expect(Object.keys(unzipSync(new Uint8Array(Buffer.concat(taken))))).toEqual(['a.png', 'b.png', '丙.png']);
});

it('photographs stand upright in documents and pages; one that cannot be read leaves the rest whole', async () => {
  const png = new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#1f6f5c"/></svg>',
  );
  const pictures = [
    { caption: '整改前 · 演示甲', bytes: png.render().asPng() },
    { caption: '整改后 · 演示乙', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
  ];
  const shown = { ...report, parts: [{ kind: 'pictures' as const, title: '照片', pictures, more: '还有 3 张' }] };
  const files = unzipSync(new Uint8Array(await renderReport(shown, 'docx')));
  const words = strFromU8(files['word/document.xml'] as Uint8Array);
  for (const said of ['整改前 · 演示甲', '整改后 · 演示乙', '还有 3 张']) expect(words).toContain(said);
  expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  const pdf = (await renderReport(shown, 'pdf')).toString('latin1');
  // The picture and its mask.
  expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(2);
  expect(drawPhoto(LYING)).toMatchObject({ width: 16, height: 32 });
});

it('a report takes small photographs only, and says how many it leaves out', () => {
  const photo = { of: 'problem' as const, id: '', at: '', words: '', after: true, media: 'image/png', size: 1 };
  const all = [{ ...photo, media: 'image/webp' }, { ...photo, size: MOST_PHOTO_BYTES + 1 }, photo];
  expect(chosenPhotos(all)).toEqual({ chosen: [photo], more: 2 });
  expect(chosenPhotos(Array(MOST_PHOTOS + 1).fill(photo)).more).toBe(1);
});
