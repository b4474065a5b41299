import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface PdcaFields {
  title: string;
  unit: string;
  plan: string;
  did: string;
  check: string;
  act: string;
  measured: string;
  figureUnit: string;
  /** Hundredths. */
  before: number | null;
  beforeFrom: string;
  after: number | null;
  afterFrom: string;
  problems: readonly string[];
}

const values = (f: PdcaFields) => [
  ...[f.title, f.unit, f.plan, f.did, f.check, f.act, f.measured, f.figureUnit, f.before, f.beforeFrom, f.after],
  f.afterFrom,
];

export async function insertPdca(t: Tx, id: string, fields: PdcaFields, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.pdca (hospital_id, pdca_id, begun_by, begun_at, title, unit_id, plan_words, do_words, check_words,
       act_words, measured, figure_unit, before_value, before_from, after_value, after_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [t.scope.hospital, id, by, now, ...values(fields)],
  );
  await putProblems(t, id, fields.problems);
}

/** Answers the new version; null when somebody saved since, or it is summarized. With `summarize` the table asks for all of it. */
export async function savePdca(
  t: Tx,
  it: { id: string; version: number; summarize: boolean; by: string },
  fields: PdcaFields,
  now: Instant,
): Promise<number | null> {
  const { rows } = await t.client.query<{ version: number }>(
    `update programme.pdca set title = $7, unit_id = $8, plan_words = $9, do_words = $10, check_words = $11, act_words = $12,
       measured = $13, figure_unit = $14, before_value = $15, before_from = $16, after_value = $17, after_from = $18,
       version = version + 1, state = case when $4 then 'summarized' else 'open' end,
       summarized_at = case when $4 then $5::timestamptz end, summarized_by = case when $4 then $6::text end
     where hospital_id = $1 and pdca_id = $2 and version = $3 and state = 'open' returning version`,
    [t.scope.hospital, it.id, it.version, it.summarize, now, it.by, ...values(fields)],
  );
  if (!rows[0]) return null;
  await t.client.query('delete from programme.pdca_problem where hospital_id = $1 and pdca_id = $2', [
    t.scope.hospital,
    it.id,
  ]);
  await putProblems(t, it.id, fields.problems);
  return rows[0].version;
}

async function putProblems(t: Tx, id: string, problems: readonly string[]): Promise<void> {
  await t.client.query(
    `insert into programme.pdca_problem (hospital_id, pdca_id, problem_id)
     select $1, $2, p from unnest($3::uuid[]) as p on conflict do nothing`,
    [t.scope.hospital, id, [...problems]],
  );
}

export interface PdcaRow extends Omit<PdcaFields, 'problems'> {
  id: string;
  version: number;
  unitName: string;
  state: 'open' | 'summarized';
  begunAt: Instant;
  summarizedAt: Instant | null;
  summarizedBy: string | null;
  problems: { id: string; words: string; wordsEn: string | null }[];
}

/** Running ones first, then the newest summaries. */
export async function pdcaRows(t: Tx): Promise<PdcaRow[]> {
  const { rows } = await t.client.query<PdcaRow>(
    `select c.pdca_id as id, c.version, c.title, c.unit_id as unit, u.name as "unitName", c.plan_words as plan, c.do_words as did,
       c.check_words as check, c.act_words as act, c.measured, c.figure_unit as "figureUnit", c.before_value as before,
       c.before_from as "beforeFrom", c.after_value as after, c.after_from as "afterFrom", c.state, c.begun_at as "begunAt",
       c.summarized_at as "summarizedAt", c.summarized_by as "summarizedBy",
       coalesce((select jsonb_agg(jsonb_build_object('id', p.problem_id, 'words', p.words,
         'wordsEn', p.words_en) order by p.problem_id)
         from programme.pdca_problem l join programme.problem p on p.hospital_id = l.hospital_id and p.problem_id = l.problem_id
         where l.hospital_id = c.hospital_id and l.pdca_id = c.pdca_id), '[]'::jsonb) as problems
     from programme.pdca c join programme.unit u on u.hospital_id = c.hospital_id and u.unit_id = c.unit_id
     where c.hospital_id = $1 order by c.summarized_at desc nulls first, c.pdca_id desc limit 200`,
    [t.scope.hospital],
  );
  return rows;
}
