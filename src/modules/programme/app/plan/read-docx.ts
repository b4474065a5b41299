import type { SourceDocument } from '../../domain/plan/source.ts';
import { DocumentBuilder, type GivenCell } from './document-builder.ts';
import { numberingOf } from './docx-numbering.ts';
import { stylesOf } from './docx-styles.ts';
import { walkXml } from './xml.ts';

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
}

interface Table {
  rows: GivenCell[][];
  cell: GivenCell | null;
}

/** Whose text is not the document's: deleted text, fields' instructions, what older programs show instead. */
const SKIPPED = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:footnotePr',
  'w:rPrChange',
  'w:pPrChange',
  'w:tcPrChange',
]);

/** The body of a .docx: paragraphs with the number that Word shows before them, tables with their merged cells. */
export function readDocx(parts: Record<string, Uint8Array>): SourceDocument {
  const numbering = numberingOf(parts['word/numbering.xml']);
  const styles = stylesOf(parts['word/styles.xml']);
  const builder = new DocumentBuilder();
  const tables: Table[] = [];
  const open: Paragraph[] = [];
  let skipping = 0;
  let inText = false;
  const finish = (paragraph: Paragraph) => {
    const style = styles.get(paragraph.style ?? '');
    const list = paragraph.list ?? style?.list ?? null;
    // List 0 takes a numbering away.
    const label = list === null || list === '0' ? '' : numbering.next(list, paragraph.level ?? style?.level ?? 0);
    const text = `${label}${label !== '' && /[\dA-Za-z]$/.test(label) && paragraph.text !== '' ? '.' : ''}${paragraph.text}`;
    const cell = tables.at(-1)?.cell;
    if (cell) cell.parts.push(text);
    else if (tables.length === 0) builder.paragraph(text, paragraph.outline ?? style?.outline ?? null);
  };
  walkXml(parts['word/document.xml'] ?? new Uint8Array(), 'document.xml', {
    open(name, attributes) {
      if (SKIPPED.has(name)) skipping += 1;
      if (skipping > 0) return;
      const value = attributes['w:val'] ?? '';
      const paragraph = open.at(-1);
      const table = tables.at(-1);
      switch (name) {
        case 'w:p':
          open.push({ text: '', style: null, list: null, level: null, outline: null });
          break;
        case 'w:tbl':
          tables.push({ rows: [], cell: null });
          break;
        case 'w:tr':
          table?.rows.push([]);
          break;
        case 'w:gridBefore':
          for (let left = Math.min(Number(value) || 0, 60); left > 0; left--)
            table?.rows.at(-1)?.push({ parts: [], span: 1, goesOn: false });
          break;
        case 'w:tc':
          if (!table) break;
          table.cell = { parts: [], span: 1, goesOn: false };
          table.rows.at(-1)?.push(table.cell);
          break;
        case 'w:gridSpan':
          if (table?.cell) table.cell.span = Math.max(1, Math.min(60, Number(value) || 1));
          break;
        case 'w:vMerge':
          if (table?.cell) table.cell.goesOn = value !== 'restart';
          break;
        case 'w:t':
          inText = true;
          break;
      }
      if (!paragraph) return;
      if (name === 'w:pStyle') paragraph.style = value;
      else if (name === 'w:numId') paragraph.list = value;
      else if (name === 'w:ilvl') paragraph.level = Number(value);
      else if (name === 'w:outlineLvl') paragraph.outline = Number(value) < 9 ? Number(value) + 1 : null;
      else if (name === 'w:tab' && attributes['w:pos'] === undefined && paragraph.text !== '') paragraph.text += ' ';
      else if (name === 'w:br' && attributes['w:type'] === undefined) paragraph.text += '\n';
      else if (name === 'w:cr') paragraph.text += '\n';
      else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    },
    close(name) {
      if (SKIPPED.has(name)) skipping -= 1;
      else if (skipping > 0) return;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p') {
        const paragraph = open.pop();
        if (paragraph) finish(paragraph);
      } else if (name === 'w:tc') closeCell(tables.at(-1));
      else if (name === 'w:tbl') {
        const table = tables.pop();
        const around = tables.at(-1)?.cell;
        // A table within a cell is the cell's text.
        if (table && around)
          around.parts.push(...table.rows.flatMap((row) => row.map(({ parts: texts }) => texts.join(''))));
        else if (table) builder.table(table.rows);
      }
    },
    text(text) {
      const paragraph = open.at(-1);
      if (inText && skipping === 0 && paragraph) paragraph.text += text;
    },
  });
  return builder.done();
}

function closeCell(table: Table | undefined): void {
  if (table) table.cell = null;
}
