import type { Draft, DraftMeasure, DraftTask } from './draft.ts';
import type { Edit } from './edit.ts';
import { newCell, newMeasure, newTask } from './edit-cells.ts';

type Fate = Draft['lines'][number]['fate'];

/** Says what became of a line; null when the document has no such line. */
export function accountFor(draft: Draft, line: number, fate: Fate, reason: string | null): Draft | null {
  if (!draft.lines.some((one) => one.line === line)) return null;
  return { ...draft, lines: draft.lines.map((one) => (one.line === line ? { ...one, fate, reason } : one)) };
}

/** Makes a line a task of its own, or a measure of one: where it stands in the document. */
export function take(draft: Draft, { line, task }: Edit & { kind: 'take' }): Draft | null {
  const text = draft.lines.find((one) => one.line === line)?.text.trim();
  const used = text ? accountFor({ ...draft, nextKey: draft.nextKey + 1 }, line, 'used', null) : null;
  if (!text || !used) return null;
  const cell = newCell(text, line);
  if (task === null) {
    const at = draft.tasks.findLastIndex((one) => one.line !== null && one.line < line) + 1;
    const made = newTask(draft.nextKey, cell, draft.tasks[at - 1]);
    return { ...used, tasks: used.tasks.toSpliced(at, 0, made) };
  }
  if (!draft.tasks.some(({ key }) => key === task)) return null;
  const measure = newMeasure(draft.nextKey, cell);
  const tasks = used.tasks.map((one) => (one.key === task ? { ...one, measures: [...one.measures, measure] } : one));
  return { ...used, tasks };
}

/** Takes out what was read wrongly. Lines that nothing else was read from are ignored, for the reason that is given. */
export function drop(draft: Draft, { task, measure, reason }: Edit & { kind: 'drop' }): Draft | null {
  const found = draft.tasks.find(({ key }) => key === task);
  const part = measure === null ? found : found?.measures.find(({ key }) => key === measure);
  if (!part) return null;
  const tasks =
    measure === null
      ? draft.tasks.filter(({ key }) => key !== task)
      : draft.tasks.map((one) =>
          one.key === task ? { ...one, measures: one.measures.filter(({ key }) => key !== measure) } : one,
        );
  const left = new Set(tasks.flatMap(linesOf));
  const gone = new Set(
    (measure === null ? linesOf(found as DraftTask) : linesOfMeasure(part as DraftMeasure)).filter(
      (it) => !left.has(it),
    ),
  );
  const lines = draft.lines.map((one) =>
    gone.has(one.line) && one.fate === 'used' ? { ...one, fate: 'ignored' as const, reason } : one,
  );
  return { ...draft, tasks, lines };
}

const linesOf = (task: DraftTask): (number | null)[] => [
  ...[task.line, task.category.line, task.scoring?.line ?? null],
  ...task.measures.flatMap(linesOfMeasure),
];

const linesOfMeasure = (one: DraftMeasure): (number | null)[] =>
  [one, one.lead, one.deadline, ...one.departments, ...one.supporting].map(({ line }) => line);
