import type { Draft, DraftCell, DraftMeasure, DraftScoring, DraftTask, Known } from './draft.ts';
import { withNames } from './match-names.ts';
import type { WholeMeasure, WholePlan, WholeTask } from './whole-plan.ts';

/** What is sent down is a draft of which nobody is named yet: whoever takes it finds its own units and people. */
export type SentDraft = Omit<Draft, 'units' | 'leads'>;

export interface SentTask {
  no: string | null;
  content: string;
  measures: number;
  /** The last day of any of its measures. */
  dueOn: string | null;
  /** Hundredths of a point. */
  fullMarks: number | null;
}

const cell = (text: string | null, how: DraftCell['cell'], line: number | null): DraftCell => ({
  ...{ text: text ?? '', cell: how, line, sure: 'sure' },
});
const written = (text: string | null, line: number | null = null): DraftCell =>
  cell(text, text === null || text === '' ? 'empty' : 'written', line);
const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/** A confirmed plan as a draft again, in its own order; each task bears its number there (`from`). */
export function sentDraft(plan: WholePlan): SentDraft {
  let nextKey = 1;
  const key = () => nextKey++;
  const tasks = plan.tasks.map((task, i) => taskOf(task, i + 1, key));
  const { issuedOn, year, numbers, indicators, group, sections, lines } = plan;
  return {
    title: written(plan.title),
    number: written(plan.number),
    date: { ...written(issuedOn), date: issuedOn },
    goals: plan.goals.map((text) => written(text)),
    ...{ year, numbers, indicators, group, sections, lines, tasks, doubts: [], nextKey },
  };
}

function taskOf(task: WholeTask, from: number, key: () => number): DraftTask {
  return {
    ...written(task.content, task.line),
    ...{ key: key(), from, no: task.no, section: task.section, bonus: task.bonus },
    category: written(task.category, task.line),
    measures: task.measures.map((one) => measureOf(one, key())),
    scoring: task.scoring && scoringOf(task.scoring, task.line),
  };
}

function measureOf(one: WholeMeasure, key: number): DraftMeasure {
  const named = (part: 'responsible' | 'supporting') =>
    one.units.filter((unit) => unit.part === part).map(({ name, cell: how }) => cell(name, how, one.line));
  return {
    ...written(one.text, one.line),
    key,
    lead: cell(one.lead, one.leadCell, one.line),
    deadline: { ...cell(one.deadline, one.deadlineCell, one.line), kind: one.kind, from: one.from, to: one.to },
    departments: named('responsible'),
    supporting: named('supporting'),
    notes: one.notes,
  };
}

function scoringOf(
  { text, fullMarks, bonusCap, rules }: NonNullable<WholeTask['scoring']>,
  line: number | null,
): DraftScoring {
  return {
    ...written(text, line),
    ...{ fullMarks: points(fullMarks), bonusCap: points(bonusCap) },
    rules: rules.map((rule) => ({
      ...rule,
      ...{ points: points(rule.points), pointsTo: points(rule.pointsTo) },
      ...{ cap: points(rule.cap), floor: points(rule.floor) },
    })),
  };
}

/** What one sees of it before taking it: every task with its last day and marks. */
export const sentTasks = ({ tasks }: Pick<WholePlan, 'tasks'>): SentTask[] =>
  tasks.map(({ no, content, measures, scoring }) => ({
    ...{ no, content, measures: measures.length, fullMarks: scoring?.fullMarks ?? null },
    dueOn: measures.reduce<string | null>((last, { to }) => (to !== null && to > (last ?? '') ? to : last), null),
  }));

/** Taken by a hospital: names that it knows are found, the rest are for a person to say. */
export const takenDraft = (sent: SentDraft, known: Known): Draft => withNames(sent, known);

/** Whoever only sends a plan on names nobody of its own: every name stays as the document writes it. */
export function namesLeft(draft: Draft): Draft {
  const left = (names: Draft['units']) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, { id: null, by: 'person' as const }]));
  return { ...draft, units: left(draft.units), leads: left(draft.leads) };
}
