import type { Cell, Deadline, ParsedMeasure, ParsedPlan, ParsedTask } from '../../domain/plan/parsed.ts';

/**
 * A plan as plain data. A value that is inherited (merged with the cell above, said once for a whole section, or by the line
 * that closes a group) is given as the value; `how` tells so, and tells an empty cell from one that the document lacks.
 */
export function planJson(plan: ParsedPlan): object {
  return {
    title: plan.title.text,
    number: plan.number.text,
    date: plan.date.date ?? plan.date.text,
    sections: plan.sections.map(({ no, title, text, line }) => ({ no: no ?? '', title, text, line })),
    tasks: plan.tasks.map(taskJson),
    numbers: plan.numbers,
    unaccountedLines: plan.lines.filter(({ fate }) => fate === 'unaccounted').map(({ line, text }) => ({ line, text })),
    year: plan.year,
    goals: plan.goals.map(({ text }) => text),
    group: plan.group,
    indicators: plan.indicators,
    lines: plan.lines.map(({ line, fate, reason }) => ({ line, fate, reason })),
    doubts: plan.doubts,
  };
}

function taskJson(task: ParsedTask): object {
  const { scoring } = task;
  return {
    no: task.no ?? '',
    category: task.category.text,
    content: task.text,
    measures: task.measures.map(measureJson),
    scoring: {
      text: scoring?.text ?? '',
      fullMarks: scoring?.fullMarks ?? null,
      rules: scoring?.rules ?? [],
      bonusCap: scoring?.bonusCap ?? null,
      how: scoring?.cell ?? 'missing',
    },
    bonus: task.bonus,
    section: task.section,
    line: task.line,
    how: {
      no: task.no === null ? 'missing' : task.sure === 'likely' ? 'counted' : 'written',
      category: howOf(task.category),
      content: howOf(task),
    },
  };
}

function measureJson(measure: ParsedMeasure): object {
  return {
    text: measure.text,
    lead: measure.lead.text,
    deadline: deadlineJson(measure.deadline),
    departments: measure.departments.map(({ text }) => text),
    supporting: measure.supporting.map(({ text }) => text),
    notes: measure.notes,
    line: measure.line,
    how: {
      text: howOf(measure),
      lead: howOf(measure.lead),
      deadline: howOf(measure.deadline),
      departments: howOf(measure.departments[0] ?? noUnit(measure.unitCells.departments)),
      supporting: howOf(measure.supporting[0] ?? noUnit(measure.unitCells.supporting)),
    },
  };
}

function deadlineJson({ text, from, to, kind }: Deadline): object {
  return { text, from, to, kind };
}

function noUnit(cell: 'empty' | 'missing'): Cell {
  return { text: '', cell, line: null, sure: 'sure' };
}

function howOf(cell: Cell): { cell: string; line: number | null; sure: string } {
  return { cell: cell.cell, line: cell.line, sure: cell.sure };
}
