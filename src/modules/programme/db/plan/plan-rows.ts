import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { DraftCell } from '../../domain/plan/draft.ts';
import type { Deadline, ParsedIndicator, ParsedRole } from '../../domain/plan/parsed.ts';

export interface TaskRow {
  id: string;
  no: string | null;
  category: string | null;
  content: string;
  bonus: boolean;
  section: number | null;
  scoring: string | null;
  fullMarks: number | null;
  bonusCap: number | null;
  rules: number;
}

export interface MeasureRow {
  id: string;
  task: string;
  text: string;
  leadName: string | null;
  leadAccount: string | null;
  leadCell: DraftCell['cell'];
  deadlineText: string | null;
  deadlineCell: DraftCell['cell'];
  deadlineKind: Deadline['kind'];
  from: LocalDate | null;
  to: LocalDate | null;
  state: 'open' | 'working' | 'submitted' | 'accepted' | 'returned' | 'dropped';
  version: number;
  notes: { column: string; text: string }[];
  corrections: number;
  units: { part: 'responsible' | 'supporting'; name: string; unit: string | null }[];
}

const MEASURE = `m.measure_id as id, m.task_id as task, m.text, m.lead_name as "leadName", m.lead_account as "leadAccount",
  m.lead_cell as "leadCell", m.deadline_text as "deadlineText", m.deadline_cell as "deadlineCell",
  m.deadline_kind as "deadlineKind", m.due_from as "from", m.due_to as "to", m.state, m.version, m.notes,
  (select count(*)::integer from programme.measure_correction c
    where c.hospital_id = m.hospital_id and c.measure_id = m.measure_id) as corrections,
  coalesce((select jsonb_agg(jsonb_build_object('part', u.part, 'name', u.name, 'unit', n.name) order by u.part, u.position)
    from programme.measure_unit u
    left join programme.unit n on n.hospital_id = u.hospital_id and n.unit_id = u.unit_id
    where u.hospital_id = m.hospital_id and u.measure_id = m.measure_id), '[]') as units`;

export async function taskRows(t: Tx, plan: string): Promise<TaskRow[]> {
  const { rows } = await t.client.query<TaskRow>(
    `select k.task_id as id, k.no, k.category, k.content, k.bonus, s.position as section, g.text as scoring,
       g.full_marks as "fullMarks", g.bonus_cap as "bonusCap",
       (select count(*)::integer from programme.scoring_rule r where r.hospital_id = k.hospital_id and r.task_id = k.task_id) as rules
     from programme.task k
     left join programme.section s on s.hospital_id = k.hospital_id and s.section_id = k.section_id
     left join programme.scoring g on g.hospital_id = k.hospital_id and g.task_id = k.task_id
     where k.hospital_id = $1 and k.plan_id = $2 order by k.position`,
    [t.scope.hospital, plan],
  );
  return rows;
}

export async function measuresOfPlan(t: Tx, plan: string): Promise<MeasureRow[]> {
  const { rows } = await t.client.query<MeasureRow>(
    `select ${MEASURE} from programme.measure m
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     where m.hospital_id = $1 and k.plan_id = $2 order by k.position, m.position`,
    [t.scope.hospital, plan],
  );
  return rows;
}

/** A measure of a plan that is at work. */
export async function measureRow(t: Tx, id: string): Promise<MeasureRow | undefined> {
  const { rows } = await t.client.query<MeasureRow>(
    `select ${MEASURE} from programme.measure m
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
     where m.hospital_id = $1 and m.measure_id = $2 and p.state = 'active'`,
    [t.scope.hospital, id],
  );
  return rows[0];
}

export async function sectionRows(t: Tx, plan: string): Promise<{ no: string | null; title: string; text: string }[]> {
  const { rows } = await t.client.query<{ no: string | null; title: string; text: string }>(
    'select no, title, text from programme.section where hospital_id = $1 and plan_id = $2 order by position',
    [t.scope.hospital, plan],
  );
  return rows;
}

export interface WholeRow {
  goals: string[];
  indicators: Pick<ParsedIndicator, 'no' | 'category' | 'name' | 'values'>[];
  group: Pick<ParsedRole, 'role' | 'text'>[];
}

/** What the document says of the programme as a whole. */
export async function wholeOf(t: Tx, plan: string): Promise<WholeRow> {
  const { rows } = await t.client.query<WholeRow>(
    `select goals, indicators, leading_group as "group" from programme.plan where hospital_id = $1 and plan_id = $2`,
    [t.scope.hospital, plan],
  );
  return rows[0] ?? { goals: [], indicators: [], group: [] };
}

export interface LineRow {
  line: number;
  text: string;
  fate: 'used' | 'heading' | 'ignored';
  reason: string | null;
}

export async function lineRows(t: Tx, plan: string): Promise<LineRow[]> {
  const { rows } = await t.client.query<LineRow>(
    'select line, text, fate, reason from programme.plan_line where hospital_id = $1 and plan_id = $2 order by line',
    [t.scope.hospital, plan],
  );
  return rows;
}
