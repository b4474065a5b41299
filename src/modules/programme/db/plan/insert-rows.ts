import type { Tx } from '#platform/db/tx.ts';
import type { PlanRows } from '../../domain/plan/plan-rows.ts';

const INTO = {
  sections: { table: 'section', columns: 'section_id, plan_id, position, no, title, text, line' },
  tasks: {
    table: 'task',
    columns: 'task_id, plan_id, section_id, position, no, category, content, bonus, from_task, line',
  },
  measures: {
    table: 'measure',
    columns: `measure_id, task_id, position, text, lead_name, lead_account, lead_cell, deadline_text, deadline_cell,
      deadline_kind, due_from, due_to, notes, line`,
  },
  measureUnits: { table: 'measure_unit', columns: 'measure_id, part, position, name, unit_id, cell' },
  scorings: { table: 'scoring', columns: 'task_id, text, full_marks, bonus_cap' },
  rules: {
    table: 'scoring_rule',
    columns: 'task_id, position, trigger, kind, points, points_to, unit, required, cap, floor',
  },
  lines: { table: 'plan_line', columns: 'plan_id, line, text, fate, reason' },
} as const;

/** Writes everything a plan consists of: one statement for each table, however long the plan is. */
export async function insertPlanRows(t: Tx, rows: PlanRows): Promise<void> {
  for (const [part, { table, columns }] of Object.entries(INTO)) {
    await t.client.query(
      `insert into programme.${table} (hospital_id, ${columns})
       select $1, ${columns} from jsonb_populate_recordset(null::programme.${table}, $2::jsonb)`,
      [t.scope.hospital, JSON.stringify(rows[part as keyof PlanRows])],
    );
  }
}
