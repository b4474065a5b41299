import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Due } from '../../domain/tasks/due.ts';
import type { MeasureState } from '../../domain/tasks/measure.ts';
import type { MeasureFilter } from './measure-rows.ts';

export interface PageWish extends MeasureFilter {
  /** own: one's own or waiting for one's answer; else how it stands against its day. */
  only: 'all' | 'own' | Due['what'];
  states: readonly MeasureState[] | null;
  /** pressing: what is longest overdue first. plan: as the plans have it. */
  order: 'pressing' | 'plan';
  from: number;
  limit: number;
}

export interface MeasurePage {
  ids: string[];
  total: number;
  /** How many stand how, whatever `only` and `states` leave of them. */
  counts: Partial<Record<Due['what'], number>>;
}

/** What domain/tasks/due.ts says of a measure on day $3; a test holds the two together. */
const WHAT = `case when m.state = 'accepted' then 'closed' when m.state = 'submitted' then 'waits'
  when m.deadline_kind in ('by', 'during', 'continuous') and m.due_to < $3::date
    then case when m.brought = 'unsettled' then 'unsettled' else 'overdue' end
  when m.due_from > $3::date then 'not_begun'
  when m.deadline_kind in ('by', 'during', 'continuous') and m.due_to <= $3::date + $4::integer then 'soon'
  else 'running' end`;
const PRESSING = `array_position(array['overdue', 'soon', 'unsettled', 'running', 'waits', 'not_begun', 'closed'], what),
  case when what in ('overdue', 'soon', 'unsettled', 'running') then due_to when what = 'not_begun' then due_from end`;
const PLAN = 'title, plan_id, task_position, position';

/** One page of measures by their ids, and how many there are; the page itself is read by measureRows. */
export async function measurePage(
  t: Tx,
  account: string | null,
  wish: PageWish,
  { today, soonDays }: { today: LocalDate; soonDays: number },
): Promise<MeasurePage> {
  const { rows } = await t.client.query<MeasurePage>(
    `with asked as (
       select measure_id from programme.delegation where hospital_id = $1 and to_account = $2 and state = 'asked'
     ), own as (
       select mu.measure_id from programme.measure_unit mu
       join programme.unit_member um on um.hospital_id = mu.hospital_id and um.unit_id = mu.unit_id
       where mu.hospital_id = $1 and um.account_id = $2
     ), base as materialized (
       select m.measure_id, m.state, m.due_to, m.due_from, m.position, k.position as task_position, p.title, p.plan_id,
         ${WHAT} as what,
         coalesce(m.holder_account, m.lead_account) = $2 or m.measure_id in (select measure_id from asked) as mine
       from programme.measure m
       join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
       join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
       where m.hospital_id = $1 and p.state in ('active', 'closed') and m.state <> 'dropped'
         and ($5::uuid is null or p.plan_id = $5)
         and ($6::uuid is null or exists (select from programme.measure_unit u
           where u.hospital_id = m.hospital_id and u.measure_id = m.measure_id and u.unit_id = $6))
         and ($7::boolean or m.lead_account = $2 or m.holder_account = $2
           or m.measure_id in (select measure_id from own) or m.measure_id in (select measure_id from asked))
     ), fit as (
       select * from base where ($8 = 'all' or what = $8 or $8 = 'own' and mine)
         and ($9::text[] is null or state = any($9))
     )
     select (select coalesce(jsonb_object_agg(what, n), '{}') from (select what, count(*) as n from base group by what) c)
         as counts,
       (select count(*)::integer from fit) as total,
       array(select measure_id::text from fit order by ${wish.order === 'plan' ? '' : `${PRESSING},`} ${PLAN}
         limit $10 offset $11) as ids`,
    [
      ...[t.scope.hospital, account, today, soonDays, wish.plan ?? null, wish.unit ?? null, wish.scope === 'all'],
      ...[wish.only, wish.states, wish.limit, wish.from],
    ],
  );
  return rows[0] ?? { ids: [], total: 0, counts: {} };
}
