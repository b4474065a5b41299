import type { SourceDocument } from '../../domain/plan/source.ts';
import { DocumentBuilder, type GivenCell } from './document-builder.ts';

interface OpenTable {
  rows: GivenCell[][];
  cell: GivenCell | null;
  /** Columns that a cell above still covers: rows left. */
  below: { left: number; span: number }[];
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  ge: '≥',
  le: '≤',
};
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'br',
  'td',
  'th',
  'tr',
  'table',
  'body',
  'html',
]);

/** Whether a text is a page or a piece of one, as a browser or a spreadsheet program copies a table. */
export function isHtml(text: string): boolean {
  return (
    /^\s*(?:<!doctype html|<html|<table|<meta|<body|<div|<!--StartFragment)/i.test(text.slice(0, 400)) &&
    /<t[dh][\s>]/i.test(text)
  );
}

/** The paragraphs and tables of a page; tags need not be well-formed. */
export function readHtml(text: string): SourceDocument {
  const builder = new DocumentBuilder();
  const tables: OpenTable[] = [];
  let words = '';
  let hidden: string | null = null;
  const flush = (heading: number | null) => {
    const said = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (said === '') return;
    const cell = tables.at(-1)?.cell;
    if (cell) cell.parts.push(said);
    else if (tables.length === 0) builder.paragraph(said, heading);
  };
  for (const piece of text.split(/(?=<)|(?<=>)/)) {
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>?$/.exec(piece);
    if (!tag) {
      if (hidden === null && !/^<[!?]/.test(piece)) words += unescaped(piece);
      continue;
    }
    const [closing, name, attributes] = [tag[1] === '/', (tag[2] ?? '').toLowerCase(), tag[3] ?? ''];
    if (name === 'style' || name === 'script' || name === 'title') hidden = closing ? null : name;
    if (!BLOCKS.has(name)) continue;
    flush(closing && /^h[1-6]$/.test(name) ? Number(name[1]) : null);
    tableTag(name, closing, attributes, tables, builder);
  }
  flush(null);
  for (const table of tables) builder.table(table.rows);
  return builder.done();
}

function tableTag(
  name: string,
  closing: boolean,
  attributes: string,
  tables: OpenTable[],
  builder: DocumentBuilder,
): void {
  const table = tables.at(-1);
  if (name === 'table' && !closing) tables.push({ rows: [], cell: null, below: [] });
  else if (name === 'table' && table) {
    tables.pop();
    const around = tables.at(-1)?.cell;
    if (around) around.parts.push(...table.rows.flatMap((row) => row.flatMap(({ parts }) => parts)));
    else builder.table(table.rows);
  } else if (name === 'tr' && !closing && table) {
    table.cell = null;
    table.rows.push([]);
  } else if (name === 'tr' && table) fillCovered(table, table.rows.at(-1));
  else if ((name === 'td' || name === 'th') && table) {
    if (closing) table.cell = null;
    else openCell(table, attributes);
  }
}

function openCell(table: OpenTable, attributes: string): void {
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.at(-1) as GivenCell[];
  fillCovered(table, row);
  const span = sizeOf(attributes, 'colspan');
  const column = row.reduce((sum, cell) => sum + cell.span, 0);
  table.cell = { parts: [], span, goesOn: false };
  row.push(table.cell);
  const rows = sizeOf(attributes, 'rowspan');
  if (rows > 1) table.below[column] = { left: rows - 1, span };
}

/** Cells of rows above that reach down to here. */
function fillCovered(table: OpenTable, row: GivenCell[] | undefined): void {
  for (let guard = 0; row && guard < 60; guard++) {
    const column = row.reduce((sum, cell) => sum + cell.span, 0);
    const above = table.below[column];
    if (!above || above.left === 0 || table.rows.length < 2) return;
    above.left -= 1;
    row.push({ parts: [], span: above.span, goesOn: true });
  }
}

function sizeOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes);
  return Math.max(1, Math.min(60, Number(found?.[1] ?? 1)));
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
    },
  );
}
