import type { Draft, DraftCell, DraftMeasure, DraftTask } from './draft.ts';

/** Something a person should look at, with where it is. Words for `code` stand in the page. */
export interface Look {
  code:
    | 'no_title'
    | 'no_year'
    | 'no_tasks'
    | 'no_content'
    | 'no_measure_text'
    | 'no_day'
    | 'unaccounted'
    | 'doubt'
    | 'guess'
    | 'unit'
    | 'lead'
    | 'marks';
  task: number | null;
  measure: number | null;
  line: number | null;
  /** A name, the importer's own words, or a figure. */
  text: string;
  /** Of a doubt, with what the importer calls it. */
  key: number | null;
  doubt: string | null;
}

const BLOCKING = new Set<Look['code']>([
  'no_title',
  'no_year',
  'no_tasks',
  'no_content',
  'no_measure_text',
  'no_day',
  'unaccounted',
]);

/** Whether the plan cannot be confirmed before it is settled. */
export const blocking = ({ code }: Look): boolean => BLOCKING.has(code);

/** Everything to look at, what stands in the way first, then as it stands in the document. */
export function looksOf(draft: Draft): Look[] {
  const all = [
    ...ofHead(draft),
    ...ofLines(draft),
    ...draft.tasks.flatMap((task) => ofTask(task, draft)),
    ...ofNames(draft),
  ];
  return all.sort((a, b) => Number(blocking(b)) - Number(blocking(a)) || (a.line ?? 0) - (b.line ?? 0));
}

/** The sum of the full marks, without the items of extra points; null when nothing is scored. */
export function fullMarksOf(draft: Draft): number | null {
  const marks = draft.tasks.flatMap(({ bonus, scoring }) =>
    bonus || scoring === null ? [] : [scoring.fullMarks ?? 0],
  );
  return marks.length === 0 ? null : marks.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;
}

const look = (code: Look['code'], at: Partial<Look> = {}): Look => ({
  ...{ code, task: null, measure: null, line: null, text: '', key: null, doubt: null },
  ...at,
});

function ofHead(draft: Draft): Look[] {
  const marks = fullMarksOf(draft);
  return [
    ...(draft.title.text.trim() === '' ? [look('no_title')] : []),
    ...(draft.year === null ? [look('no_year')] : []),
    ...(draft.tasks.length === 0 ? [look('no_tasks')] : []),
    ...(marks !== null && marks !== 100 ? [look('marks', { text: String(marks) })] : []),
  ];
}

function ofLines(draft: Draft): Look[] {
  return [
    ...draft.lines
      .filter(({ fate }) => fate === 'unaccounted')
      .map(({ line, text }) => look('unaccounted', { line, text })),
    ...draft.doubts
      .filter(({ seen }) => !seen)
      .map(({ line, text, key, code }) => look('doubt', { line, text, key, doubt: code, ...at(draft, line) })),
  ];
}

/** Where a line was read into. */
function at(draft: Draft, line: number | null): Pick<Look, 'task' | 'measure'> {
  const none = { task: null, measure: null };
  if (line === null) return none;
  for (const { key: task, line: own, scoring, measures } of draft.tasks) {
    const measure = measures.find((one) => [one.line, one.lead.line, one.deadline.line].includes(line));
    if (measure) return { task, measure: measure.key };
    if (own === line || scoring?.line === line) return { task, measure: null };
  }
  return none;
}

const guessed = (cells: readonly DraftCell[]): boolean => cells.some(({ sure }) => sure === 'guess');

function ofTask(task: DraftTask, draft: Draft): Look[] {
  const doubted = new Set(draft.doubts.filter(({ seen }) => !seen).map(({ line }) => line));
  const at = { task: task.key, line: task.line };
  const own = [task, task.category, ...(task.scoring ? [task.scoring] : [])];
  return [
    ...(task.text.trim() === '' ? [look('no_content', at)] : []),
    ...(guessed(own) && !doubted.has(task.line) ? [look('guess', { ...at, text: task.text })] : []),
    ...task.measures.flatMap((measure) => ofMeasure(measure, task, doubted)),
  ];
}

function ofMeasure(measure: DraftMeasure, task: DraftTask, doubted: ReadonlySet<number | null>): Look[] {
  const at = { task: task.key, measure: measure.key, line: measure.line, text: measure.text };
  const { kind, from, to } = measure.deadline;
  const dayless =
    (kind === 'by' && to === null) || (kind === 'from' && from === null) || (kind === 'during' && to === null);
  const cells = [measure, measure.lead, measure.deadline, ...measure.departments, ...measure.supporting];
  return [
    ...(measure.text.trim() === '' ? [look('no_measure_text', at)] : []),
    ...(dayless || (from !== null && to !== null && from > to) ? [look('no_day', at)] : []),
    ...(guessed(cells) && !doubted.has(measure.line) ? [look('guess', at)] : []),
  ];
}

function ofNames(draft: Draft): Look[] {
  const unknown = (code: 'unit' | 'lead', names: Draft['units']) =>
    Object.entries(names).flatMap(([text, { by }]) => (by === 'none' ? [look(code, { text })] : []));
  return [...unknown('unit', draft.units), ...unknown('lead', draft.leads)];
}
