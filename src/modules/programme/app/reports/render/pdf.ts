import PDFDocument from 'pdfkit';
import { headOf, type Report, type ReportCell, type ReportTable } from '../../../domain/reports/report.ts';
import { drawChart } from './chart.ts';
import { COLOURS, FONT } from './font.ts';

type Page = InstanceType<typeof PDFDocument>;
const INK = '#1d2b27';
const SIZE = 7.5;
const PAD = 2.5;

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
  page.fillColor(INK).fontSize(15).text(report.title, { align: 'center' });
  for (const line of report.lines) page.fontSize(8.5).text(line, { align: 'center' });
  for (const part of report.parts) {
    room(page, 70);
    page.moveDown(0.8).fillColor(INK).fontSize(11).text(part.title, left(page)).moveDown(0.3);
    if (part.kind === 'table' && part.rows.length > 0) drawTable(page, part);
    else if (part.kind === 'table') page.fontSize(SIZE).text(part.none, left(page));
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
      .text(`${at + 1} / ${count}`, left(page), page.page.height - 24, {
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

function drawTable(page: Page, { columns, rows }: ReportTable): void {
  page.fontSize(SIZE);
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => ((page.page.width - 2 * left(page)) * width) / sum);
  const groups = headOf(columns);
  const grouped = groups.some(({ group }) => group !== null);
  const head = () => {
    if (grouped) {
      let at = 0;
      const spans = groups.map(({ span }) => {
        const width = widths.slice(at, at + span).reduce((all, one) => all + one, 0);
        at += span;
        return width;
      });
      drawRow(
        page,
        groups.map(({ group }) => ({ text: group ?? '' })),
        spans,
        '#e4eeea',
      );
    }
    drawRow(
      page,
      columns.map(({ title }) => ({ text: title })),
      widths,
      '#e4eeea',
    );
  };
  head();
  for (const row of rows) {
    if (page.y + heightOf(page, row, widths) > end(page)) {
      page.addPage();
      page.fontSize(SIZE);
      head();
    }
    drawRow(page, row, widths, null);
  }
}

const heightOf = (page: Page, cells: readonly ReportCell[], widths: readonly number[]): number =>
  2 * PAD +
  Math.max(...cells.map(({ text }, i) => page.heightOfString(text || ' ', { width: (widths[i] ?? 0) - 2 * PAD })));

function drawRow(page: Page, cells: readonly ReportCell[], widths: readonly number[], fill: string | null): void {
  const height = Math.min(heightOf(page, cells, widths), end(page) - page.page.margins.top - 60);
  const top = page.y;
  let x = left(page);
  cells.forEach(({ text, tone }, i) => {
    const width = widths[i] ?? 0;
    page.rect(x, top, width, height).lineWidth(0.4);
    if (fill) page.fillAndStroke(fill, '#b8c4c0');
    else page.stroke('#b8c4c0');
    page.fillColor(tone ? COLOURS[tone] : INK);
    page.text(text, x + PAD, top + PAD, { width: width - 2 * PAD, height: height - PAD, ellipsis: true });
    x += width;
  });
  page.x = left(page);
  page.y = top + height;
}
