import type { Ledger } from './ledger.ts';
import { squeezed } from './plain-text.ts';
import type { SourceCell, SourceRow } from './source.ts';

const DITTO = /^(?:[(]?(?:同上|同前)[)]?|[〃″々]|["”“']{1,2})$/;

/** A cell that only says 同上 or 〃 goes on from the one above it: what stands there is inherited, and the sign is used. */
export class Dittos {
  #above: SourceCell[] = [];

  read(row: SourceRow, ledger: Ledger): SourceRow {
    const cells = row.cells.map((cell, at): SourceCell => {
      const above = this.#above[at];
      if (cell.state !== 'written' || !above || !DITTO.test(squeezed(cell.text))) return cell;
      ledger.used(...cell.lines);
      return { ...above, state: 'inherited', span: cell.span };
    });
    cells.forEach((cell, at) => {
      if (cell.state === 'written') this.#above[at] = cell;
    });
    return { ...row, cells };
  }
}
