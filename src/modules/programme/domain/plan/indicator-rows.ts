import type { Ledger } from './ledger.ts';
import type { ParsedIndicator } from './parsed.ts';
import { squeezed } from './plain-text.ts';
import { aligned } from './row-align.ts';
import { textOf } from './source.ts';
import { cellAt, type TablePart } from './table-parts.ts';

/** The rows of an indicator annex: name, and what each column wants. A row of one cell is the class of the next. */
export function indicatorRows(part: TablePart, ledger: Ledger): ParsedIndicator[] {
  const { roles, titles } = part;
  const number = roles.indexOf('no');
  const group = roles.indexOf('category');
  const name =
    roles.indexOf('indicator') >= 0
      ? roles.indexOf('indicator')
      : roles.findIndex((role, at) => at !== number && role !== 'category');
  const rows: ParsedIndicator[] = [];
  let category = '';
  for (const short of part.body) {
    const { row } = aligned(short, roles);
    const written = row.cells.filter((cell) => cell.state === 'written');
    const lines = written.flatMap((cell) => cell.lines);
    if (written.length === 0) continue;
    const only = written.length === 1 && written[0] ? textOf(written[0]) : null;
    if (only !== null && /^(?:注|备注|说明|标注)/.test(only)) {
      ledger.ignored('remark', ...lines);
      continue;
    }
    if (only !== null && row.cells.length > 1 && row.cells.indexOf(written[0] ?? row.cells[0]!) !== name) {
      category = only;
      ledger.heading(...lines);
      continue;
    }
    const groupCell = cellAt(row, group);
    if (group >= 0 && groupCell.state === 'written') category = textOf(groupCell);
    const text = textOf(cellAt(row, name));
    const no = squeezed(cellAt(row, number).text).replace(/[.、]$/, '');
    const rest = row.cells.flatMap((cell, at) =>
      at === number || at === name || at === group || cell.state !== 'written'
        ? []
        : [{ column: titles[at] ?? '', text: textOf(cell) }],
    );
    rows.push({ no: no === '' ? null : no, category, name: text, values: rest, line: lines[0] ?? row.line });
    ledger.used(...lines);
  }
  return rows;
}
