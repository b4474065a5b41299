import type { DateContext } from './date-spans.ts';
import { frontMatter } from './front-matter.ts';
import { indicatorRows } from './indicator-rows.ts';
import { Ledger } from './ledger.ts';
import { readNumbers } from './numbers.ts';
import { childrenOf, outlineOf, textsOf } from './outline.ts';
import type { ParsedIndicator, ParsedPlan, ParsedSection, ParsedTask } from './parsed.ts';
import { squeezed } from './plain-text.ts';
import { proseTask, type RequirementGroup } from './prose-tasks.ts';
import { type Walk, walkOutline } from './prose-walk.ts';
import { dropMargins, isAnnex, segments } from './segments.ts';
import { type SourceDocument, type SourceParagraph, type SourceTable, textOf } from './source.ts';
import { kindOf } from './table-columns.ts';
import { type TablePart, tableParts } from './table-parts.ts';
import { withTableSections } from './table-sections.ts';
import { noRows, type OpenRows, tableTasks } from './table-tasks.ts';

/** A plan document as a programme: what it demands of whom and until when, with the line of each, and what became of every line. */
export function parsePlan(document: SourceDocument): ParsedPlan {
  const ledger = new Ledger();
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const parts = partsOf(document, ledger);
  const captions = captionsOf(document, parts);
  const front = frontMatter(
    [...captions, ...paragraphs].sort((a, b) => a.line - b.line),
    paragraphs,
    ledger,
  );
  const context: DateContext = { year: front.year, issued: front.date.date };
  const left = dropMargins(
    paragraphs.filter(({ line }) => ledger.free(line)),
    ledger,
  );
  const { tasks, heads, indicators, forms } = fromTables(parts, context, ledger);
  const walk = prose(segments(left, ledger), document, tasks.length > 0, ledger);
  tasks.push(...fromForms(forms, tasks.length + walk.groups.length === 0, context, ledger));
  const all = [...proseTasks(walk.groups, tasks, context, ledger), ...tasks].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  const annexes = paragraphs.filter(({ text }) => isAnnex(text)).map(({ line }) => line);
  const sections = withTableSections(all, { sections: walk.sections, heads, annexes });
  totals(all, ledger);
  const numbers = ledger.demands.sort((a, b) => a.line - b.line).flatMap(({ text, line }) => readNumbers(text, line));
  return {
    ...front,
    goals: walk.goals,
    sections,
    tasks: all,
    numbers,
    indicators,
    group: walk.group,
    lines: ledger.account(document.lines),
    doubts: ledger.doubts,
  };
}

function partsOf(document: SourceDocument, ledger: Ledger): TablePart[] {
  const made: TablePart[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const parts = tableParts(block, made.at(-1) ?? null);
    if (parts.length === 0) ledger.doubt('table_without_header', block.line, firstText(block));
    made.push(...parts);
  }
  return made;
}

/** A title inside the table, over its whole width, stands for a paragraph above it. */
function captionsOf(document: SourceDocument, parts: readonly TablePart[]): SourceParagraph[] {
  if (document.blocks[0]?.kind !== 'table') return [];
  return (parts[0]?.captions ?? []).flatMap((row) =>
    row.cells.flatMap((cell): SourceParagraph[] =>
      cell.state === 'written'
        ? [{ kind: 'paragraph', line: cell.lines[0] ?? row.line, text: textOf(cell), heading: null }]
        : [],
    ),
  );
}

function fromTables(
  parts: readonly TablePart[],
  context: DateContext,
  ledger: Ledger,
): { tasks: ParsedTask[]; heads: Map<ParsedTask, ParsedSection>; indicators: ParsedIndicator[]; forms: TablePart[] } {
  const tasks: ParsedTask[] = [];
  let open: OpenRows = noRows();
  const heads = new Map<ParsedTask, ParsedSection>();
  const indicators: ParsedIndicator[] = [];
  const forms: TablePart[] = [];
  for (const part of parts) {
    for (const row of [...part.captions, ...part.headers]) ledger.heading(...row.cells.flatMap(({ lines }) => lines));
    for (const row of part.repeated) ledger.ignored('repeated_header', ...row.cells.flatMap(({ lines }) => lines));
    const kind = kindOf(part);
    if (part.headers.length > 0) open = noRows();
    if (kind === 'tasks') tasks.push(...tableTasks(part, open, context, ledger, heads));
    else if (kind === 'indicators') indicators.push(...indicatorRows(part, ledger));
    else if (kind === 'form') forms.push(part);
    else ledger.doubt('table_unknown', part.headers[0]?.line ?? null, part.titles.join(' '));
  }
  // Tables that lost their numbers, or never had any, are counted.
  if (tasks.every(({ no }) => no === null)) {
    tasks.forEach((task, at) => {
      task.no = String(at + 1);
      task.sure = 'likely';
    });
  }
  return { tasks, heads, indicators, forms };
}

/** A table to report in repeats the tasks; where nothing else in the document names them, it is read for them. */
function fromForms(forms: readonly TablePart[], alone: boolean, context: DateContext, ledger: Ledger): ParsedTask[] {
  return forms.flatMap((part) => {
    const filled = part.body.some((row) => row.cells.filter((cell) => cell.state === 'written').length >= 3);
    if (alone && filled) return tableTasks(part, noRows(), context, ledger);
    for (const row of part.body) ledger.ignored('form', ...row.cells.flatMap(({ lines }) => lines));
    return [];
  });
}

function prose(pieces: SourceParagraph[][], document: SourceDocument, elsewhere: boolean, ledger: Ledger): Walk {
  const walk: Walk = { sections: [], goals: [], group: [], groups: [], ledger, elsewhere };
  const lastTable = document.blocks.findLast((block): block is SourceTable => block.kind === 'table')?.line ?? 0;
  const roots = pieces.map((piece) => outlineOf(piece));
  const lastLabel = Math.max(
    0,
    ...roots.flatMap((root) =>
      childrenOf(root)
        .slice(0, 1)
        .map(({ line }) => line),
    ),
  );
  for (const root of roots) {
    walkOutline(root, walk);
    const first = childrenOf(root)[0]?.line ?? Math.max(lastLabel, lastTable);
    for (const { text, line } of textsOf(root)) {
      if (!ledger.free(line)) continue;
      const plain = squeezed(text);
      if (/^(?:注|备注|说明|填表|填报|标注|[*▲△Δ★※#])/.test(plain)) ledger.ignored('remark', line);
      else if (plain.length <= 40 && !/[。;；]/.test(plain)) ledger.heading(line);
      else if (line < first) ledger.ignored('preface', line);
    }
  }
  return walk;
}

/** Requirements of the prose; one that repeats a task of a table is left to the table. */
function proseTasks(
  groups: readonly RequirementGroup[],
  tabled: readonly ParsedTask[],
  context: DateContext,
  ledger: Ledger,
): ParsedTask[] {
  const said = [...new Set(tabled.flatMap((task) => [task.text, ...task.measures.map(({ text }) => text)]).map(bare))];
  const repeats = (text: string) =>
    said.some((it) => it.length >= 5 && text.length >= 5 && (text.includes(it) || it.includes(text)));
  // A heading that lost its number is counted among those that hold tasks: 1.1, 1.2, 2.1.
  const bareHeads = [...new Set(groups.filter(({ prefix }) => prefix === '').map(({ section }) => section))];
  const kept = groups.map((group) => ({
    ...group,
    prefix: group.prefix || `${bareHeads.indexOf(group.section) + 1}.`,
    items: group.items.filter((item) => !repeats(bare(item.text))),
  }));
  const ordinals = kept.flatMap((group) => group.items.map((item, at) => String(item.ordinal ?? at + 1)));
  const seen = new Set<string>();
  const repeated = new Set(ordinals.filter((it) => seen.size === seen.add(it).size));
  return kept.flatMap((group) => group.items.map((_, at) => proseTask(group, at, repeated, context, ledger)));
}

function bare(text: string): string {
  return squeezed(text).replace(/[。;,]{1,9}$/, '');
}

/** The document's own sum, where it gives one, is compared with the sum of the marks. */
function totals(tasks: readonly ParsedTask[], ledger: Ledger): void {
  const scored = tasks.filter((task) => !task.bonus && task.scoring?.fullMarks != null);
  const sum = scored.reduce((made, task) => made + (task.scoring?.fullMarks ?? 0), 0);
  if (scored.length >= 5 && Math.abs(sum - 100) > 0.001)
    ledger.doubt('marks_not_hundred', null, String(Math.round(sum * 100) / 100));
}

function firstText(table: SourceTable): string {
  return table.rows[0]?.cells.map(textOf).join(' ').slice(0, 60) ?? '';
}
