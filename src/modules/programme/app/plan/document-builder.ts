import { domainError } from '#kernel/errors.ts';
import { cellOf, type SourceCell, type SourceDocument, type SourceRow } from '../../domain/plan/source.ts';
import { planLimits } from './plan-limits.ts';

/** A cell as a file gives it: its paragraphs, the columns it covers, and whether it goes on from the cell above. */
export interface GivenCell {
  parts: string[];
  span: number;
  goesOn: boolean;
}

/**
 * Writes paragraphs and tables down as lines, the way Word exports them to text: a cell on lines of its own behind a tab,
 * an empty line behind each row. So every line of any file can be shown and accounted for.
 */
export class DocumentBuilder {
  readonly #document: SourceDocument = { lines: [], blocks: [] };
  #cells = 0;

  paragraph(text: string, heading: number | null): void {
    for (const part of text.split('\n')) {
      const line = this.#line(part);
      if (part.trim() !== '') this.#document.blocks.push({ kind: 'paragraph', line, text: part, heading });
    }
  }

  table(rows: readonly GivenCell[][]): void {
    const made: SourceRow[] = [];
    const first = this.#document.lines.length + 1;
    for (const row of rows) {
      const line = this.#document.lines.length + 1;
      const cells: SourceCell[] = [];
      for (const given of row) cells.push(...this.#cell(given, made.at(-1)?.cells[cells.length]));
      this.#line('');
      made.push({ line, cells });
    }
    this.#document.blocks.push({ kind: 'table', line: first, rows: made, merges: true });
  }

  done(): SourceDocument {
    return this.#document;
  }

  /** The cell, and an absent one for every further column that it covers. */
  #cell({ parts, span, goesOn }: GivenCell, above: SourceCell | undefined): SourceCell[] {
    this.#cells += span;
    if (this.#cells > planLimits.cells) throw tooLong(this.#document.lines.length, planLimits.cells);
    const covered = Array.from(
      { length: span - 1 },
      (): SourceCell => ({ text: '', lines: [], state: 'absent', span: 1 }),
    );
    if (goesOn && above) {
      this.#line('\t');
      const text = above.text;
      return [{ text, lines: above.lines, state: text === '' ? 'empty' : 'inherited', span }, ...covered];
    }
    const written = parts
      .flatMap((part) => part.split('\n'))
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const lines = written.map((part, at) => this.#line(at === 0 ? `\t${part}` : part));
    if (written.length === 0) this.#line('\t');
    return [cellOf(written.join('\n'), lines, span), ...covered];
  }

  #line(text: string): number {
    const line = this.#document.lines.length + 1;
    if (line > planLimits.lines) throw tooLong(line, planLimits.lines);
    if (text.length > planLimits.signs) throw tooLong(line, planLimits.signs);
    this.#document.lines.push({ line, text });
    return line;
  }
}

function tooLong(line: number, limit: number): Error {
  return domainError('programme.plan_too_long', { line, limit });
}
