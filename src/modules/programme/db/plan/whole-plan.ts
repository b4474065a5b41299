import type { Tx } from '#platform/db/tx.ts';
import type { WholePlan } from '../../domain/plan/whole-plan.ts';

const MEASURES = `select jsonb_agg(jsonb_build_object('text', m.text, 'line', m.line, 'lead', m.lead_name,
    'leadCell', m.lead_cell, 'deadline', m.deadline_text, 'deadlineCell', m.deadline_cell, 'kind', m.deadline_kind,
    'from', m.due_from, 'to', m.due_to, 'notes', m.notes, 'units', coalesce((
      select jsonb_agg(jsonb_build_object('part', u.part, 'name', u.name, 'cell', u.cell) order by u.part, u.position)
      from programme.measure_unit u where u.hospital_id = m.hospital_id and u.measure_id = m.measure_id), '[]'))
    order by m.position)
  from programme.measure m where m.hospital_id = k.hospital_id and m.task_id = k.task_id and m.state <> 'dropped'`;
const SCORING = `select jsonb_build_object('text', g.text, 'fullMarks', g.full_marks, 'bonusCap', g.bonus_cap, 'rules', coalesce((
    select jsonb_agg(jsonb_build_object('trigger', r.trigger, 'kind', r.kind, 'points', r.points, 'pointsTo', r.points_to,
      'unit', r.unit, 'required', r.required, 'cap', r.cap, 'floor', r.floor) order by r.position)
    from programme.scoring_rule r where r.hospital_id = g.hospital_id and r.task_id = g.task_id), '[]'))
  from programme.scoring g where g.hospital_id = k.hospital_id and g.task_id = k.task_id`;
const TASKS = `select jsonb_agg(jsonb_build_object('no', k.no, 'category', k.category, 'content', k.content,
    'section', s.position, 'bonus', k.bonus, 'line', k.line, 'measures', coalesce((${MEASURES}), '[]'),
    'scoring', (${SCORING})) order by k.position)
  from programme.task k
  left join programme.section s on s.hospital_id = k.hospital_id and s.section_id = k.section_id
  where k.hospital_id = p.hospital_id and k.plan_id = p.plan_id`;

/** Everything that a plan at work says, as it stands now. */
export async function wholePlan(t: Tx, plan: string): Promise<WholePlan | undefined> {
  const { rows } = await t.client.query<WholePlan>(
    `select p.title, p.number, p.issued_on as "issuedOn", p.year, p.goals, p.numbers, p.indicators,
       p.leading_group as "group", coalesce((${TASKS}), '[]') as tasks,
       coalesce((select jsonb_agg(jsonb_build_object('no', s.no, 'title', s.title, 'text', s.text, 'line', coalesce(s.line, 0))
         order by s.position) from programme.section s
         where s.hospital_id = p.hospital_id and s.plan_id = p.plan_id), '[]') as sections,
       coalesce((select jsonb_agg(jsonb_build_object('line', l.line, 'text', l.text, 'fate', l.fate, 'reason', l.reason)
         order by l.line) from programme.plan_line l
         where l.hospital_id = p.hospital_id and l.plan_id = p.plan_id), '[]') as lines
     from programme.plan p where p.hospital_id = $1 and p.plan_id = $2 and p.state = 'active'`,
    [t.scope.hospital, plan],
  );
  return rows[0];
}
