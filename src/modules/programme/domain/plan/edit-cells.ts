import type { DraftCell, DraftDeadline, DraftMeasure, DraftScoring, DraftTask } from './draft.ts';
import type { MeasureText, ScoringText } from './edit.ts';

/** A cell after a person saw it: with other words it is corrected, and its place in the document stays; either way it is sure. */
export function corrected<C extends DraftCell>(cell: C, text: string): C {
  return { ...cell, text, sure: 'sure', cell: text === cell.text ? cell.cell : 'corrected' };
}

/** What a person wrote, or took from a line of the document. */
export const newCell = (text: string, line: number | null): DraftCell => ({
  text,
  cell: 'corrected',
  line,
  sure: 'sure',
});

const noCell = (line: number | null): DraftCell => ({ text: '', cell: 'missing', line, sure: 'sure' });

export function newMeasure(key: number, cell: DraftCell): DraftMeasure {
  const deadline: DraftDeadline = { ...noCell(cell.line), kind: 'none', from: null, to: null };
  return { ...cell, key, lead: noCell(cell.line), deadline, departments: [], supporting: [], notes: [] };
}

/** A task that stands beside `neighbour`, in its section and category. */
export function newTask(key: number, cell: DraftCell, neighbour: DraftTask | undefined): DraftTask {
  const category: DraftCell = neighbour ? { ...neighbour.category, cell: 'corrected' } : noCell(cell.line);
  const section = neighbour?.section ?? null;
  return { ...cell, key, no: null, category, section, bonus: false, measures: [], scoring: null };
}

export function withMeasure(measure: DraftMeasure, text: MeasureText): DraftMeasure {
  const { kind, from, to } = text.deadline;
  const same = kind === measure.deadline.kind && from === measure.deadline.from && to === measure.deadline.to;
  const deadline = corrected(measure.deadline, text.deadline.text);
  return {
    ...corrected(measure, text.text),
    lead: corrected(measure.lead, text.lead),
    deadline: { ...deadline, kind, from, to, cell: same ? deadline.cell : 'corrected' },
    departments: units(measure.departments, text.departments),
    supporting: units(measure.supporting, text.supporting),
  };
}

function units(before: readonly DraftCell[], names: readonly string[]): DraftCell[] {
  return [...new Set(names)].map((name) => {
    const had = before.find(({ text }) => text === name);
    return had ? { ...had, sure: 'sure' } : newCell(name, null);
  });
}

export function withScoring(before: DraftScoring | null, text: ScoringText | null): DraftScoring | null {
  if (text === null) return null;
  const cell = before ? corrected(before, text.text) : newCell(text.text, null);
  const { fullMarks, bonusCap, rules } = text;
  return { ...cell, fullMarks, bonusCap, rules };
}
