import type { Draft, DraftTask, Known } from './draft.ts';
import type { Edit } from './edit.ts';
import { corrected, newCell, newMeasure, newTask, withMeasure, withScoring } from './edit-cells.ts';
import { accountFor, drop, take } from './edit-lines.ts';
import { withNames } from './match-names.ts';

/**
 * The draft after what a person did; null when what they mean is not in it (any more). Pure, so that the page shows the
 * outcome at once and the server reaches the same.
 */
export function editDraft(draft: Draft, edit: Edit, known: Known): Draft | null {
  const after = apply(draft, edit);
  return after && withNames(after, known);
}

function apply(draft: Draft, edit: Edit): Draft | null {
  switch (edit.kind) {
    case 'head':
      return head(draft, edit);
    case 'section':
      return section(draft, edit);
    case 'task':
      return onTask(draft, edit.task, (task) => ({
        ...task,
        ...corrected(task, edit.content),
        no: edit.no,
        category: corrected(task.category, edit.category),
        section: edit.section,
        bonus: edit.bonus,
        scoring: withScoring(task.scoring, edit.scoring),
      }));
    case 'measure':
      return onMeasure(draft, edit, (measure) => withMeasure(measure, edit));
    case 'add_task':
      return addTask(draft, edit);
    case 'add_measure':
      return onTask({ ...draft, nextKey: draft.nextKey + 1 }, edit.task, (task) => ({
        ...task,
        measures: [...task.measures, newMeasure(draft.nextKey, newCell(edit.text, null))],
      }));
    case 'drop':
      return drop(draft, edit);
    case 'right':
      return right(draft, edit);
    case 'seen':
      return doubts(draft, ({ key }) => key === edit.doubt);
    case 'ignore':
      return accountFor(draft, edit.line, 'ignored', edit.reason);
    case 'heading':
      return accountFor(draft, edit.line, 'heading', null);
    case 'take':
      return take(draft, edit);
    case 'unit':
    case 'lead':
      return choose(draft, edit);
    case 'names':
      return draft;
    case 'indicators':
      return link(draft, edit);
    case 'past':
      return sayOfPast(draft, edit);
  }
}

function head(draft: Draft, { title, number, date, year, goals }: Edit & { kind: 'head' }): Draft {
  const dated = { ...corrected(draft.date, date === draft.date.date ? draft.date.text : (date ?? '')), date };
  return {
    ...draft,
    title: corrected(draft.title, title),
    number: corrected(draft.number, number),
    date: dated,
    year,
    goals: goals.map((text) => draft.goals.find((goal) => goal.text === text) ?? newCell(text, null)),
  };
}

function section(draft: Draft, { at, no, title, text }: Edit & { kind: 'section' }): Draft | null {
  if (!draft.sections[at]) return null;
  return { ...draft, sections: draft.sections.map((one, i) => (i === at ? { ...one, no, title, text } : one)) };
}

function addTask(draft: Draft, { content, after }: Edit & { kind: 'add_task' }): Draft {
  const at = after === null ? draft.tasks.length : draft.tasks.findIndex(({ key }) => key === after) + 1;
  const task = newTask(draft.nextKey, newCell(content, null), draft.tasks[at - 1]);
  return { ...draft, tasks: draft.tasks.toSpliced(at, 0, task), nextKey: draft.nextKey + 1 };
}

function right(draft: Draft, edit: Edit & { kind: 'right' }): Draft | null {
  const lines = new Set<number | null>();
  const after =
    edit.measure === null
      ? onTask(draft, edit.task, (task) => {
          lines.add(task.line);
          return {
            ...task,
            sure: 'sure',
            category: { ...task.category, sure: 'sure' },
            scoring: task.scoring && { ...task.scoring, sure: 'sure' },
          };
        })
      : onMeasure(draft, { ...edit, measure: edit.measure }, (measure) => {
          lines.add(measure.line);
          return withMeasure(measure, {
            ...measure,
            lead: measure.lead.text,
            departments: measure.departments.map(({ text }) => text),
            supporting: measure.supporting.map(({ text }) => text),
          });
        });
  lines.delete(null);
  return after && (doubts(after, ({ line }) => lines.has(line)) ?? after);
}

function doubts(draft: Draft, meant: (doubt: Draft['doubts'][number]) => boolean): Draft | null {
  if (!draft.doubts.some(meant)) return null;
  return { ...draft, doubts: draft.doubts.map((one) => (meant(one) ? { ...one, seen: true } : one)) };
}

function choose(draft: Draft, { kind, name, id }: Edit & { kind: 'unit' | 'lead' }): Draft | null {
  const list = kind === 'unit' ? 'units' : 'leads';
  if (!Object.hasOwn(draft[list], name)) return null;
  return { ...draft, [list]: { ...draft[list], [name]: { id, by: 'person' } } };
}

function link(draft: Draft, { tasks }: Edit & { kind: 'indicators' }): Draft | null {
  const there = new Set(draft.tasks.map(({ key }) => key));
  if (!tasks.every(({ task }) => there.has(task))) return null;
  const said = tasks.map(({ task, numbers }) => [task, [...new Set(numbers)].sort((a, b) => a - b)]);
  return { ...draft, links: { ...draft.links, ...Object.fromEntries(said) } };
}

function sayOfPast(draft: Draft, { measures, choice }: Edit & { kind: 'past' }): Draft | null {
  const there = new Set(draft.tasks.flatMap((task) => task.measures.map(({ key }) => key)));
  if (!measures.every((key) => there.has(key))) return null;
  const past = { ...draft.past };
  for (const key of measures) {
    if (choice === null) delete past[key];
    else past[key] = choice;
  }
  return { ...draft, past };
}

export function onTask(draft: Draft, key: number, change: (task: DraftTask) => DraftTask): Draft | null {
  if (!draft.tasks.some((task) => task.key === key)) return null;
  return { ...draft, tasks: draft.tasks.map((task) => (task.key === key ? change(task) : task)) };
}

function onMeasure(
  draft: Draft,
  { task, measure }: { task: number; measure: number },
  change: (measure: DraftTask['measures'][number]) => DraftTask['measures'][number],
): Draft | null {
  const found = draft.tasks.find(({ key }) => key === task);
  if (!found?.measures.some(({ key }) => key === measure)) return null;
  return onTask(draft, task, (one) => ({
    ...one,
    measures: one.measures.map((each) => (each.key === measure ? change(each) : each)),
  }));
}
