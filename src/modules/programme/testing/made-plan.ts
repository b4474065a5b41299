import { newId } from '#platform/ids.ts';

interface Rows {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

/** For tests of this room only: a plan in force with one measure, and a unit that is responsible for it. */
export async function madePlan(
  app: Rows,
  wish: {
    due: string | null;
    lead: string | null;
    people: readonly { account: string; part: 'head' | 'member' }[];
    text?: string;
  },
): Promise<{ plan: string; measure: string; unit: string }> {
  const [plan, task, measure, unit] = [newId(), newId(), newId(), newId()];
  await app.rows(
    `insert into programme.plan (hospital_id, plan_id, title, year, state, source_name, source_kind, source_sm3, made_at,
       made_by, confirmed_at, confirmed_by)
     values (1, $1::uuid, '演示改善方案', 2026, 'active', 'demo', 'form', $1::text, '2026-01-01', 'demo', '2026-01-01', 'demo')`,
    [plan],
  );
  await app.rows(
    `insert into programme.task (hospital_id, task_id, plan_id, position, no, content)
     values (1, $1, $2, 1, '1', '演示任务：候诊更舒心')`,
    [task, plan],
  );
  await app.rows(
    `insert into programme.measure (hospital_id, measure_id, task_id, position, text, lead_account, lead_cell,
       deadline_cell, deadline_kind, due_to) values (1, $1, $2, 1, $3, $4, 'written', 'written', $5, $6)`,
    [
      measure,
      task,
      wish.text ?? '演示举措：给候诊区添座椅',
      wish.lead,
      wish.due === null ? 'continuous' : 'by',
      wish.due,
    ],
  );
  await app.rows('insert into programme.unit (hospital_id, unit_id, name) values (1, $1, $2)', [
    unit,
    `演示门诊办公室${unit.slice(-6)}`,
  ]);
  for (const { account, part } of wish.people)
    await app.rows(
      'insert into programme.unit_member (hospital_id, unit_id, account_id, part) values (1, $1, $2, $3)',
      [unit, account, part],
    );
  await app.rows(
    `insert into programme.measure_unit (hospital_id, measure_id, part, position, name, unit_id, cell)
     values (1, $1, 'responsible', 1, '演示门诊办公室', $2, 'written')`,
    [measure, unit],
  );
  return { plan, measure, unit };
}
