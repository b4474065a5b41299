import type { ColumnRole } from './header-words.ts';
import { squeezed } from './plain-text.ts';
import { cellAt, type TablePart } from './table-parts.ts';

export type TableKind = 'tasks' | 'indicators' | 'form' | 'unknown';

/** Which column holds what; null: the table has no such column. */
export interface Columns {
  no: number | null;
  category: number | null;
  content: number | null;
  measure: number | null;
  lead: number | null;
  leadUnit: number | null;
  responsible: number | null;
  supporting: number | null;
  deadline: number | null;
  scoring: number | null;
  marks: number | null;
  /** All others, whose text is kept under their titles. */
  notes: number[];
}

/** What a table is for, by its titles. */
export function kindOf({ roles, body }: TablePart): TableKind {
  const has = (...wanted: ColumnRole[]) => roles.some((role) => role !== null && wanted.includes(role));
  const targets = roles.filter((role) => role === 'target').length;
  const works = has('measure', 'deadline', 'scoring', 'lead', 'leadUnit', 'responsible', 'marks');
  if (has('indicator') && !has('measure', 'deadline', 'scoring', 'marks')) return 'indicators';
  if (targets >= 2 && !works) return 'indicators';
  const filled = body.some((row) => row.cells.filter((cell) => cell.state === 'written').length >= 3);
  const fills = (...wanted: ColumnRole[]) =>
    roles.some(
      (role, at) => role !== null && wanted.includes(role) && body.some((row) => cellAt(row, at).state === 'written'),
    );
  if (has('progress') && (!fills('measure', 'deadline', 'scoring', 'marks') || !filled)) return 'form';
  if (has('measure', 'content', 'task') || (works && has('category', 'scoring')))
    return filled || works ? 'tasks' : 'form';
  return 'unknown';
}

/** Gives every column its place; of several texts side by side the rows tell which is the class, the task, the measure. */
export function columnsOf(part: TablePart): Columns {
  const { roles } = part;
  const first = (role: ColumnRole) => (roles.includes(role) ? roles.indexOf(role) : null);
  const made: Columns = {
    no: first('no'),
    category: first('category'),
    content: null,
    measure: first('measure'),
    lead: first('lead'),
    leadUnit: first('leadUnit'),
    responsible: first('responsible'),
    supporting: first('supporting'),
    deadline: first('deadline'),
    scoring: first('scoring'),
    marks: first('marks'),
    notes: [],
  };
  // 考核赋分 over nothing but figures holds marks, not rules.
  const scoring = roles.flatMap((role, at) => (role === 'scoring' ? [at] : []));
  made.marks ??= scoring.find((at) => onlyFigures(part, at)) ?? null;
  made.scoring = scoring.find((at) => at !== made.marks) ?? null;
  placeTexts(part, made);
  const placed = new Set(Object.values(made).filter((at) => typeof at === 'number'));
  made.notes = roles.map((_, at) => at).filter((at) => !placed.has(at));
  return made;
}

function onlyFigures(part: TablePart, column: number): boolean {
  const cells = part.body.map((row) => cellAt(row, column)).filter((cell) => cell.state === 'written');
  return cells.length > 0 && cells.every((cell) => /^\d+(?:\.\d+)?分?$/.test(squeezed(cell.text)));
}

function placeTexts(part: TablePart, made: Columns): void {
  const texts = part.roles.flatMap((role, at) => (role === 'task' || role === 'content' ? [at] : []));
  const [left, right] = [texts[0] ?? null, texts.at(-1) ?? null];
  if (left === null || right === null) {
    // Only a class and a measure, or only a measure: the measure is the task.
    if (made.measure !== null) made.content = made.measure;
    else if (made.category !== null) [made.content, made.category] = [made.category, null];
    // 考核内容及评分标准: what is done and how it is scored in one.
    else made.content = made.scoring;
  } else if (left === right) {
    made.content = left;
  } else if (made.measure !== null) {
    made.content = right;
    if (made.category === null) made.category = left;
  } else if (grouped(part, left, right, made.no) === 'class') {
    made.content = right;
    if (made.category === null) made.category = left;
  } else {
    made.content = left;
    made.measure = right;
  }
}

/** 重点任务 beside 工作内容: a class when its cells go on while the numbers count, else the task whose measures are beside it. */
function grouped(part: TablePart, left: number, right: number, no: number | null): 'class' | 'task' {
  let asClass = 0;
  let asTask = 0;
  let above = '';
  for (const row of part.body) {
    const [upper, lower] = [cellAt(row, left), cellAt(row, right)];
    if (lower.state !== 'written') continue;
    const goesOn = upper.state !== 'written' || squeezed(upper.text) === above;
    if (upper.state === 'written') above = squeezed(upper.text);
    if (!goesOn) continue;
    if (no !== null && cellAt(row, no).state === 'written') asClass += 1;
    else asTask += 1;
  }
  return asClass > asTask ? 'class' : 'task';
}
