import { Workbook } from '@cj-tech-master/excelts';
import { columnName } from './cell-name.ts';
import type { SheetSpec } from './sheet.ts';

const CHOICES = '_choices';
const JADE = 'FF1F6F5C';
const RED = 'FFFBE3DF';
/** How far down a template's dropdowns reach. */
const PREPARED_ROWS = 2_000;

/**
 * A workbook with headers, notes and dropdowns. Every data cell is a text cell: nothing in it is ever worked out as a
 * formula, and a long number keeps all its digits.
 */
export async function writeXlsx(spec: SheetSpec): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet(spec.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = spec.columns.map((column) => ({
    width: Math.max(12, Math.min(28, 4 + [...column.title].length * 2)),
    style: { numFmt: '@' },
  }));
  const header = sheet.addRow(spec.columns.map((column) => column.title));
  spec.columns.forEach((column, i) => {
    const cell = header.getCell(i + 1);
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: column.required ? JADE : 'FF6B7A75' } };
    if (column.note) cell.note = column.note;
  });
  for (const cells of spec.rows) sheet.addRow([...cells]);
  for (const mark of spec.marks ?? []) {
    sheet.getCell(mark.row + 2, mark.column + 1).fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: RED },
    };
  }
  if (spec.explanation) {
    const page = book.addWorksheet(spec.explanation.name);
    page.columns = [{ width: 22 }, { width: 10 }, { width: 70 }, { width: 40 }];
    for (const line of spec.explanation.lines) page.addRow([...line]);
    page.getRow(1).font = { bold: true };
  }
  if (spec.columns.some((column) => column.choices)) dropdowns(book, spec);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A list in a formula may have 255 signs at most, so the values stand in a hidden sheet. */
function dropdowns(book: Workbook, spec: SheetSpec): void {
  const sheet = book.getWorksheet(spec.name);
  const lists = book.addWorksheet(CHOICES, { state: 'hidden' });
  spec.columns.forEach(({ choices }, i) => {
    if (!choices || choices.length === 0) return;
    const name = columnName(i);
    for (const [n, choice] of choices.entries()) lists.getCell(`${name}${n + 1}`).value = choice;
    const last = Math.max(PREPARED_ROWS, spec.rows.length + 1);
    sheet?.dataValidations.add(`${name}2:${name}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`${CHOICES}!$${name}$1:$${name}$${choices.length}`],
      showErrorMessage: false,
    });
  });
}
