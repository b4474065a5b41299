import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FactParams } from '../../domain/scores/facts.ts';
import type { FactAnswer, FactRef } from '../../domain/scores/line.ts';

/** Records shown behind one figure; the figure itself counts all. */
const SHOWN = 20;

export interface FactSpan {
  from: LocalDate;
  to: LocalDate;
  /** The day on which it is looked at, or the last of the span if that is earlier. */
  until: LocalDate;
  task: string | null;
  plan: string | null;
  unit: string | null;
}

type Source = (span: FactSpan, params: FactParams) => { text: string; values: unknown[] };

/** What had passed before its plan was confirmed costs nothing until a person has said that it is overdue. */
const LATE = `m.state not in ('accepted', 'dropped') and m.due_to < $2 and m.brought is distinct from 'unsettled'`;
const OURS = `coalesce(m.brought, '') not in ('done', 'unsettled')`;
const OF_UNIT = `exists (select from programme.measure_unit u where u.hospital_id = m.hospital_id
  and u.measure_id = m.measure_id and u.part = 'responsible' and u.unit_id = $5)`;

/** $2 the day, $3 task, $4 plan, $5 unit, $6 $7 the span. */
const measures = (where: string): Source => {
  return (span, { scope = 'task' }) => ({
    text: `select 'measure' as kind, m.measure_id as id, m.text, m.due_to as "on" from programme.measure m
      join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
      join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
      where m.hospital_id = $1 and ${where} and $6::date <= $7::date
        and case when $5::uuid is not null then p.state = 'active' and ${OF_UNIT}
                 else k.plan_id = $4::uuid and ($3::uuid is null or k.task_id = $3::uuid) end
      order by m.due_to, m.measure_id`,
    values: [span.until, scope === 'task' ? span.task : null, span.plan, span.unit, span.from, span.to],
  });
};

const held = (kind: FactRef['kind'], table: string, id: string, text: string, on: string, where = 'true'): Source => {
  return ({ from, until }) => ({
    text: `select '${kind}' as kind, ${id} as id, ${text} as text, ${on} as "on" from ${table}
      where hospital_id = $1 and ${on} between $2::date and $3::date and ${where} order by ${on}, ${id}`,
    values: [from, until],
  });
};

/** Local day of an instant, as SQL says it. */
const dayOf = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;

const problems = (where: string): Source => {
  return (span, { category, words }) => ({
    text: `select 'problem' as kind, p.problem_id as id, p.place || ' ' || p.words as text, coalesce(p.place_en, p.place) || ' ' || p.words_en as en,
        p.found_on as "on"
      from programme.problem p
      where p.hospital_id = $1 and p.found_on between $2::date and $3::date and p.state <> 'dropped' and ${where}
        and ($4::uuid is null or p.unit_id = $4::uuid) and ($5::text is null or p.category = $5)
        and ($6::text[] is null or exists (select from unnest($6::text[]) as w where p.words || p.place like '%' || w || '%'))
      order by p.found_on, p.problem_id`,
    values: [span.from, span.until, span.unit, category ?? null, words?.split(' ').filter(Boolean) ?? null],
  });
};
const OPEN = `(p.closed_at is null or ${dayOf('p.closed_at')} > $3::date)`;

const SOURCES: Record<string, Source> = {
  measures_overdue: measures(LATE),
  measures_late: measures(
    `m.grade = 'late' and ${OURS} and $2::date is not null and ${dayOf('m.judged_at')} between $6::date and $7::date`,
  ),
  measures_poor: measures(
    `m.grade = 'on_time_poor' and ${OURS} and $2::date is not null and ${dayOf('m.judged_at')} between $6::date and $7::date`,
  ),
  hearings_held: ({ from, until }, { body }) => ({
    text: `select 'hearing' as kind, hearing_id as id, topic as text, held_on as "on" from programme.hearing
      where hospital_id = $1 and held_on between $2::date and $3::date and ($4::text is null or body = $4)
      order by held_on, hearing_id`,
    values: [from, until, body ?? null],
  }),
  pdca_summaries: (span, { words }) => ({
    text: `select 'pdca' as kind, pdca_id as id, title as text, ${dayOf('summarized_at')} as "on" from programme.pdca
      where hospital_id = $1 and state = 'summarized' and ${dayOf('summarized_at')} between $2::date and $3::date
        and ($4::uuid is null or unit_id = $4::uuid)
        and ($5::text[] is null or exists (select from unnest($5::text[]) as w where title like '%' || w || '%'))
      order by summarized_at, pdca_id`,
    values: [span.from, span.until, span.unit, words?.split(' ').filter(Boolean) ?? null],
  }),
  rounds_held: ({ from, until }, { round = 'round' }) => ({
    text: `select 'round' as kind, round_id as id, route as text, held_on as "on" from programme.round
      where hospital_id = $1 and state = 'ended' and kind = $4 and held_on between $2::date and $3::date
      order by held_on, round_id`,
    values: [from, until, round],
  }),
  cleaning_rounds: held(
    'round',
    'programme.round',
    'round_id',
    'route',
    'held_on',
    `state = 'ended' and kind = 'cleaning'`,
  ),
  monthly_checks: ({ from, until, unit }) => ({
    text: `select 'check' as kind, month as id, month as text, null::date as "on" from programme.month_check
      where hospital_id = $1 and month between $2 and $3 and ($4::uuid is null or unit_id = $4::uuid)
      group by month order by month`,
    values: [from.slice(0, 7), until.slice(0, 7), unit],
  }),
  problems_open: problems(OPEN),
  problems_overdue: problems(`${OPEN} and p.state in ('assigned', 'returned') and p.due_on < $3::date`),
  problems_found: problems('true'),
  device_faults: (span, params) => problems(OPEN)(span, { ...params, category: 'equipment' }),
};

/** What the records of this room say about a fact, or null where it is not one of theirs. */
export async function recordedFact(
  t: Tx,
  code: string,
  span: FactSpan,
  params: FactParams,
): Promise<FactAnswer | null> {
  const source = SOURCES[code];
  if (!source) return null;
  const { text, values } = source(span, params);
  const { rows } = await t.client.query<FactRef & { amount: number }>(
    `with found as (${text}) select found.*, (select count(*)::int from found) as amount from found limit ${SHOWN}`,
    [t.scope.hospital, ...values],
  );
  return {
    amount: rows[0]?.amount ?? 0,
    refs: rows.map(({ kind, id, text: said, en, on }) => ({
      ...{ kind, id, text: said.slice(0, 120), on },
      ...(en ? { en: en.slice(0, 160) } : {}),
    })),
  };
}

/** The days of the rounds that ended, one for each. */
export async function roundDays(t: Tx, { from, until }: FactSpan, kind: string): Promise<LocalDate[]> {
  const { rows } = await t.client.query<{ on: LocalDate }>(
    `select held_on as "on" from programme.round
     where hospital_id = $1 and state = 'ended' and kind = $4 and held_on between $2::date and $3::date`,
    [t.scope.hospital, from, until, kind],
  );
  return rows.map(({ on }) => on);
}

/**
 * Whether anybody has gone round and looked in the span: before that, "no problem found" would say nothing. Rounds of the
 * cleaning see no more than the cleaning, those of the equipment answer for the equipment.
 */
export async function lookedRound(t: Tx, { from, until }: FactSpan, kinds: readonly string[]): Promise<boolean> {
  const { rows } = await t.client.query(
    `select 1 from programme.round where hospital_id = $1 and kind = any ($4)
       and held_on between $2::date and $3::date limit 1`,
    [t.scope.hospital, from, until, [...kinds]],
  );
  return rows.length > 0;
}
