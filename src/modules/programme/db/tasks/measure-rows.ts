import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Brought } from '../../domain/plan-past/past.ts';
import type { DeadlineKind, Grade, MeasureState } from '../../domain/tasks/measure.ts';

export interface MeasureUnit {
  id: string | null;
  name: string;
  part: 'responsible' | 'supporting';
}

export interface MeasureRow {
  id: string;
  planId: string;
  plan: string;
  taskId: string;
  taskNo: string | null;
  task: string;
  text: string;
  source: string | null;
  line: number | null;
  leadName: string | null;
  leadAccount: string | null;
  holder: string | null;
  kind: DeadlineKind;
  dueText: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  state: MeasureState;
  grade: Grade | null;
  startedAt: Instant | null;
  submittedAt: Instant | null;
  submittedBy: string | null;
  judgedAt: Instant | null;
  judgedBy: string | null;
  version: number;
  brought: Brought | null;
  units: MeasureUnit[];
  evidence: number;
  /** What the person who asks has to do with it, by units and by name. */
  head: boolean;
  member: boolean;
  supporting: boolean;
  asked: boolean;
}

export interface MeasureFilter {
  /** mine: what the account has to do with. all: everything. */
  scope: 'mine' | 'all';
  unit?: string | undefined;
  plan?: string | undefined;
  measure?: string | undefined;
  /** How many instead of MOST_MEASURES; one more is read, so that a cut can be said. */
  most?: number;
}

/** At most so many at once; a plan of three hundred tasks has some thousand. */
export const MOST_MEASURES = 2000;

/** Measures of active and closed plans in the order of the plan, as they look to `account`. */
export async function measureRows(
  t: Tx,
  account: string | null,
  filter: MeasureFilter & { ids?: readonly string[] },
): Promise<MeasureRow[]> {
  const { rows } = await t.client.query<MeasureRow>(
    `with own as (
       select mu.measure_id, bool_or(mu.part = 'responsible' and um.part = 'head') as head,
         bool_or(mu.part = 'responsible') as member, bool_or(mu.part = 'supporting') as supporting
       from programme.measure_unit mu
       join programme.unit_member um on um.hospital_id = mu.hospital_id and um.unit_id = mu.unit_id
       where mu.hospital_id = $1 and um.account_id = $2 group by mu.measure_id)
     select m.measure_id as id, p.plan_id as "planId", p.title as plan, k.task_id as "taskId", k.no as "taskNo",
       k.content as task, m.text, k.source, m.line, m.lead_name as "leadName", m.lead_account as "leadAccount",
       m.holder_account as holder, m.deadline_kind as kind, m.deadline_text as "dueText", m.due_from as "from",
       m.due_to as "to", m.state, m.grade, m.started_at as "startedAt", m.submitted_at as "submittedAt",
       m.submitted_by as "submittedBy", m.judged_at as "judgedAt", m.judged_by as "judgedBy", m.version, m.brought,
       (select coalesce(jsonb_agg(jsonb_build_object('id', u.unit_id, 'name', coalesce(n.name, u.name), 'part', u.part)
          order by u.part, u.position), '[]') from programme.measure_unit u
        left join programme.unit n on n.hospital_id = u.hospital_id and n.unit_id = u.unit_id
        where u.hospital_id = m.hospital_id and u.measure_id = m.measure_id) as units,
       (select count(*)::integer from programme.evidence e
        where e.hospital_id = m.hospital_id and e.measure_id = m.measure_id) as evidence,
       coalesce(own.head, false) as head, coalesce(own.member, false) as member,
       coalesce(own.supporting, false) as supporting,
       exists (select 1 from programme.delegation d where d.hospital_id = m.hospital_id and d.measure_id = m.measure_id
         and d.to_account = $2 and d.state = 'asked') as asked
     from programme.measure m
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
     left join own on own.measure_id = m.measure_id
     where m.hospital_id = $1 and p.state in ('active', 'closed') and m.state <> 'dropped'
       and ($7::uuid[] is null or m.measure_id = any($7)) and ($3::uuid is null or m.measure_id = $3) and ($4::uuid is null or p.plan_id = $4)
       and ($5::uuid is null or exists (select 1 from programme.measure_unit u
         where u.hospital_id = m.hospital_id and u.measure_id = m.measure_id and u.unit_id = $5))
       and ($6::boolean or m.lead_account = $2 or m.holder_account = $2 or own.measure_id is not null
         or exists (select 1 from programme.delegation d where d.hospital_id = m.hospital_id
           and d.measure_id = m.measure_id and d.to_account = $2 and d.state = 'asked'))
     order by p.title, p.plan_id, k.position, m.position limit ${(filter.most ?? MOST_MEASURES) + 1}`,
    [
      t.scope.hospital,
      account,
      filter.measure ?? null,
      filter.plan ?? null,
      filter.unit ?? null,
      filter.scope === 'all',
      filter.ids ?? null,
    ],
  );
  return rows;
}
