import PDFDocument from 'pdfkit';
import {
  headOf,
  type Report,
  type ReportCell,
  type ReportColumn,
  type ReportPictures,
  type ReportTable,
} from '../../../domain/reports/report.ts';
import { drawChart } from './chart.ts';
import { COLOURS, FONT } from './font.ts';
import { drawPhoto } from './photo.ts';

type Page = InstanceType<typeof PDFDocument>;
const INK = '#1d2b27';
const SIZE = 7.5;
const PAD = 2.5;
/** Photographs of one row. */
const ACROSS = 4;

/** A4 lying. A table that does not fit goes on with its head on the next page; every page has its number. */
export async function writeReportPdf(report: Report): Promise<Buffer> {
  const options = {
    size: 'A4',
    layout: 'landscape' as const,
    margin: 34,
    bufferPages: true,
    info: { Title: report.title },
  };
  const page = new PDFDocument({ ...options, font: FONT });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', resolve);
    page.on('error', reject);
  });
  page.fillColor(INK).fontSize(9).text(report.hospital, { align: 'center' });
  page.fontSize(15).text(report.title, { align: 'center' });
  for (const line of report.lines) page.fontSize(8.5).text(line, { align: 'center' });
  for (const part of report.parts) {
    room(page, 70);
    page.moveDown(0.8).fillColor(INK).fontSize(11).text(part.title, left(page)).moveDown(0.3);
    if (part.kind === 'table' && part.cut) page.fontSize(8.5).fillColor(COLOURS.missed).text(part.cut).fillColor(INK);
    if (part.kind === 'table' && part.rows.length > 0) drawTable(page, part);
    else if (part.kind === 'table') page.fontSize(SIZE).text(part.none, left(page));
    else if (part.kind === 'pictures') drawPhotos(page, part);
    else {
      const { png, width, height } = drawChart(part);
      room(page, height * 0.75);
      page.image(png, left(page), page.y, { width: width * 0.75 });
      page.y += height * 0.75;
    }
  }
  const { start, count } = page.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    page.switchToPage(at);
    page.page.margins.bottom = 0;
    page
      .fillColor(INK)
      .fontSize(7)
      .text(`${report.hospital}  ${report.title}  ${at + 1} / ${count}`, left(page), page.page.height - 24, {
        width: page.page.width - 2 * left(page),
        align: 'center',
        lineBreak: false,
      });
  }
  page.end();
  await done;
  return Buffer.concat(chunks);
}

const left = (page: Page): number => page.page.margins.left;
const end = (page: Page): number => page.page.height - 34;

function room(page: Page, height: number): void {
  if (page.y + height > end(page)) page.addPage();
}

/** Photographs side by side, as many as the page is wide, each with its words beneath. */
function drawPhotos(page: Page, { pictures, more }: ReportPictures): void {
  page.fontSize(SIZE);
  const wide = (page.page.width - 2 * left(page)) / ACROSS;
  for (let at = 0; at < pictures.length; at += ACROSS) {
    const row = pictures.slice(at, at + ACROSS).map(({ caption, bytes }) => ({ caption, photo: drawPhoto(bytes) }));
    const scale = (width: number) => Math.min(0.75, (wide - 10) / width);
    const high = Math.max(0, ...row.map(({ photo }) => (photo ? photo.height * scale(photo.width) : 0)));
    const words = Math.max(...row.map(({ caption }) => page.heightOfString(caption, { width: wide - 10 })));
    room(page, high + words + 14);
    const top = page.y;
    row.forEach(({ caption, photo }, n) => {
      const x = left(page) + n * wide;
      if (photo) page.image(photo.png, x, top, { width: photo.width * scale(photo.width) });
      page.fontSize(SIZE).fillColor(INK);
      page.text(caption, x, top + high + 3, { width: wide - 10 });
    });
    page.x = left(page);
    page.y = top + high + words + 14;
  }
  if (more !== null) page.fontSize(8.5).text(more, left(page));
}

function drawTable(page: Page, { columns, rows }: ReportTable): void {
  page.fontSize(SIZE);
  const sum = total(columns.map(({ width }) => width));
  const widths = columns.map(({ width }) => ((page.page.width - 2 * left(page)) * width) / sum);
  const head = () => drawHead(page, columns, widths);
  head();
  for (const row of rows) {
    if (page.y + heightOf(page, row, widths) > end(page)) {
      page.addPage();
      page.fontSize(SIZE);
      head();
    }
    drawRow(page, row, widths);
  }
}

const heightOf = (page: Page, cells: readonly ReportCell[], widths: readonly number[]): number =>
  2 * PAD +
  Math.max(...cells.map(({ text }, i) => page.heightOfString(text || ' ', { width: (widths[i] ?? 0) - 2 * PAD })));

function drawRow(page: Page, cells: readonly ReportCell[], widths: readonly number[]): void {
  const height = Math.min(heightOf(page, cells, widths), end(page) - page.page.margins.top - 60);
  const top = page.y;
  let x = left(page);
  cells.forEach(({ text, tone }, i) => {
    const width = widths[i] ?? 0;
    page.rect(x, top, width, height).lineWidth(0.4);
    page.stroke('#b8c4c0');
    page.fillColor(tone ? COLOURS[tone] : INK);
    page.text(text, x + PAD, top + PAD, { width: width - 2 * PAD, height: height - PAD, ellipsis: true });
    x += width;
  });
  page.x = left(page);
  page.y = top + height;
}

/** Columns of one group stand under its word; a column of none takes both lines. */
function drawHead(page: Page, columns: readonly ReportColumn[], widths: readonly number[]): void {
  const [top, lefts] = [page.y, widths.map((_, at) => left(page) + total(widths.slice(0, at)))];
  const grouped = columns.some(({ group }) => group !== undefined);
  const line = heightOf(
    page,
    columns.map(({ title }) => ({ text: title })),
    widths,
  );
  const upper = grouped ? heightOf(page, [{ text: '年' }], [40]) : 0;
  let at = 0;
  for (const { group, title, span } of headOf(columns)) {
    const width = total(widths.slice(at, at + span));
    const x = lefts[at] ?? 0;
    if (group === null) headCell(page, title, { x, y: top, width, height: upper + line });
    else {
      headCell(page, group, { x, y: top, width, height: upper });
      for (let n = at; n < at + span; n += 1) {
        const place = { x: lefts[n] ?? 0, y: top + upper, width: widths[n] ?? 0, height: line };
        headCell(page, columns[n]?.title ?? '', place);
      }
    }
    at += span;
  }
  page.x = left(page);
  page.y = top + upper + line;
}

function headCell(page: Page, text: string, place: { x: number; y: number; width: number; height: number }): void {
  const { x, y, width, height } = place;
  const own = page.heightOfString(text, { width: width - 2 * PAD });
  page.rect(x, y, width, height).lineWidth(0.4).fillAndStroke('#e4eeea', '#b8c4c0');
  page.fillColor(INK).text(text, x + PAD, y + (height - own) / 2, { width: width - 2 * PAD, align: 'center' });
}

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
