import type { Draft, DraftCell, DraftMeasure, DraftScoring, DraftTask } from './draft.ts';

export type PlanRows = ReturnType<typeof planRows>;

/**
 * The rows that a confirmed draft becomes. `ids` gives a new id for each row; points become hundredths, an empty text of a
 * unit is none.
 */
export function planRows(draft: Draft, plan: string, newId: () => string) {
  const sections = draft.sections.map((one, position) => ({ ...one, section_id: newId(), plan_id: plan, position }));
  const tasks = draft.tasks.map((task, position) => ({ task, row: taskRow(task, plan, newId(), position, sections) }));
  const measures = tasks.flatMap(({ task, row }) =>
    task.measures.map((measure, position) => ({
      measure,
      row: measureRow(draft, measure, row.task_id, newId(), position),
    })),
  );
  const scored = tasks.flatMap(({ task, row }) => (task.scoring ? [{ scoring: task.scoring, task: row.task_id }] : []));
  return {
    sections,
    tasks: tasks.map(({ row }) => row),
    measures: measures.map(({ row }) => row),
    measureUnits: measures.flatMap(({ measure, row }) => unitRows(draft, measure, row.measure_id)),
    scorings: scored.map(({ scoring, task }) => scoringRow(scoring, task)),
    rules: scored.flatMap(({ scoring, task }) => ruleRows(scoring, task)),
    lines: draft.lines.map(({ line, text, fate, reason }) => ({
      ...{ plan_id: plan, line, text, fate },
      reason: fate === 'ignored' ? (reason ?? '') : null,
    })),
  };
}

const MOST = 2_000_000_000;
const hundredths = (points: number | null): number | null =>
  points === null || points < 0 ? null : Math.min(Math.round(points * 100), MOST);
/** No marks at all are none that are given. */
const marks = (points: number | null): number | null => hundredths(points) || null;
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function taskRow(task: DraftTask, plan: string, id: string, position: number, sections: { section_id: string }[]) {
  return {
    task_id: id,
    plan_id: plan,
    section_id: task.section === null ? null : (sections[task.section]?.section_id ?? null),
    position,
    no: task.no,
    category: orNull(task.category.text),
    content: task.text,
    bonus: task.bonus,
    from_task: task.from ?? null,
    line: task.line,
  };
}

function measureRow(
  draft: Draft,
  { lead, deadline, ...one }: DraftMeasure,
  task: string,
  id: string,
  position: number,
) {
  return {
    measure_id: id,
    task_id: task,
    position,
    text: one.text,
    lead_name: orNull(lead.text),
    lead_account: draft.leads[lead.text]?.id ?? null,
    lead_cell: lead.cell,
    deadline_text: orNull(deadline.text),
    deadline_cell: deadline.cell,
    deadline_kind: deadline.kind,
    due_from: deadline.from,
    due_to: deadline.to,
    notes: one.notes,
    line: one.line,
  };
}

function unitRows(draft: Draft, { departments, supporting }: DraftMeasure, measure: string) {
  const rows = (part: 'responsible' | 'supporting', cells: readonly DraftCell[]) =>
    cells
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, cell }, position) => ({
        measure_id: measure,
        part,
        position,
        name: text,
        unit_id: draft.units[text]?.id ?? null,
        cell: cell === 'inherited' || cell === 'corrected' ? cell : ('written' as const),
      }));
  return [...rows('responsible', departments), ...rows('supporting', supporting)];
}

function scoringRow({ text, fullMarks, bonusCap }: DraftScoring, task: string) {
  return { task_id: task, text, full_marks: marks(fullMarks), bonus_cap: marks(bonusCap) };
}

function ruleRows({ rules }: DraftScoring, task: string) {
  return rules.map(({ trigger, kind, unit, required, ...points }, position) => ({
    task_id: task,
    position,
    trigger,
    kind,
    points: hundredths(points.points),
    points_to: (points.pointsTo ?? -1) >= (points.points ?? MOST) ? hundredths(points.pointsTo) : null,
    unit,
    required: required === null ? null : Math.round(required),
    cap: hundredths(points.cap),
    floor: hundredths(points.floor),
  }));
}
