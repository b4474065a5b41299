import { Workbook } from '@cj-tech-master/excelts';
import { headOf, type Report, type ReportCell, type ReportTable } from '../../../domain/reports/report.ts';
import { COLOURS } from './font.ts';

const argb = (colour: string) => ({ argb: `FF${colour.slice(1).toUpperCase()}` });
const line = { style: 'thin' as const, color: { argb: 'FFB8C4C0' } };
const border = { top: line, left: line, bottom: line, right: line };

/** A sheet for each table, figures as numbers and everything else as text, and one for each chart; photographs are for pages. */
export async function writeReportXlsx(report: Report): Promise<Buffer> {
  const book = new Workbook();
  const taken = new Set<string>();
  for (const part of report.parts) {
    if (part.kind === 'pictures') continue;
    const sheet = book.addWorksheet(sheetName(part.title, taken), {
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
      headerFooter: { oddHeader: `&C${coded(report.hospital)}`, oddFooter: '&C&P / &N' },
    });
    sheet.getCell('A1').value = report.title;
    sheet.getCell('A1').font = { bold: true, size: 14 };
    const lines = [report.hospital, ...report.lines, ...(part.kind === 'table' && part.cut ? [part.cut] : [])];
    for (const [at, text] of lines.entries()) sheet.getCell(at + 2, 1).value = text;
    const top = lines.length + 3;
    if (part.kind === 'table') writeTable(sheet, part, top);
    else {
      // Fetched for a report that has a chart: most of the time a table needs none of it.
      const { drawChart } = await import('./chart.ts');
      const { png, width, height } = drawChart(part);
      for (const [at, bar] of part.bars.entries()) {
        sheet.getCell(top + at, 1).value = bar.name;
        sheet.getCell(top + at, 2).value = bar.value;
      }
      sheet.getColumn(1).width = 26;
      const id = book.addImage({ buffer: new Uint8Array(png), extension: 'png' });
      sheet.addImage(id, { tl: { col: 0, row: top + part.bars.length }, ext: { width, height } });
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** In a page's head `&` begins a code. */
const coded = (text: string): string => text.replaceAll('&', '&&');

type Sheet = ReturnType<Workbook['addWorksheet']>;

function writeTable(sheet: Sheet, table: ReportTable, top: number): void {
  const grouped = table.columns.some(({ group }) => group !== undefined);
  const under = top + (grouped ? 1 : 0);
  table.columns.forEach(({ title, width }, i) => {
    sheet.getColumn(i + 1).width = Math.max(8, Math.round(width * 1.4));
    sheet.getCell(under, i + 1).value = title;
    for (const row of new Set([top, under])) headStyle(sheet, row, i + 1);
  });
  if (grouped) {
    let column = 1;
    for (const { group, title, span } of headOf(table.columns)) {
      if (group === null) sheet.mergeCells(top, column, under, column);
      else if (span > 1) sheet.mergeCells(top, column, top, column + span - 1);
      sheet.getCell(top, column).value = group ?? title;
      column += span;
    }
  }
  sheet.views = [{ state: 'frozen', ySplit: under }];
  table.rows.forEach((cells, at) => {
    cells.forEach((cell, i) => {
      writeCell(sheet, under + 1 + at, i + 1, cell);
    });
  });
  if (table.rows.length === 0) sheet.getCell(under + 1, 1).value = table.none;
}

function headStyle(sheet: Sheet, row: number, column: number): void {
  const cell = sheet.getCell(row, column);
  cell.font = { bold: true };
  cell.border = border;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EEEA' } };
}

function writeCell(sheet: Sheet, row: number, column: number, { text, number, decimals = 0, tone }: ReportCell): void {
  const cell = sheet.getCell(row, column);
  cell.value = number ?? text;
  // Texts are never worked out as formulas; a declared figure stays a figure and shows its star.
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  cell.numFmt = number === undefined ? '@' : tone === 'declared' ? `${digits}"*"` : digits;
  cell.border = border;
  cell.alignment = { vertical: 'top', wrapText: true };
  if (tone) cell.font = { color: argb(COLOURS[tone]) };
}

function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 28);
  let name = plain;
  for (let n = 2; taken.has(name); n += 1) name = `${plain} ${n}`;
  taken.add(name);
  return name;
}
