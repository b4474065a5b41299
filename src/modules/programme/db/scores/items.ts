import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type BoundItem, type BoundRule, bound } from '../../domain/scores/bound.ts';
import type { FactParams } from '../../domain/scores/facts.ts';
import type { ScoreRule } from '../../domain/scores/rule.ts';

/** A task of a plan, or an item that units are scored by: each has its own pair of tables, of the same shape. */
export type ItemKind = 'task' | 'unit';
const RULES: Record<ItemKind, { table: string; key: string }> = {
  task: { table: 'programme.scoring_rule', key: 'task_id' },
  unit: { table: 'programme.unit_score_rule', key: 'item_id' },
};

interface RuleRow extends Omit<ScoreRule, 'no'> {
  item: string;
  no: number;
  fact: string | null;
  params: FactParams;
  by: string | null;
}

/** The scored tasks of a plan, in the plan's order. */
export async function taskItems(t: Tx, plan: string): Promise<BoundItem[]> {
  const { rows } = await t.client.query<Omit<BoundItem, 'rules'>>(
    `select k.task_id as id, coalesce(k.no, k.position::text) as no, k.content as name, coalesce(k.category, '') as category,
       s.text, s.full_marks as full, s.bonus_cap as "bonusCap", s.version
     from programme.task k join programme.scoring s on s.hospital_id = k.hospital_id and s.task_id = k.task_id
     where k.hospital_id = $1 and k.plan_id = $2 and (s.full_marks is not null or s.bonus_cap is not null)
     order by k.position limit 500`,
    [t.scope.hospital, plan],
  );
  return withRules(t, 'task', rows);
}

/** The items that units are scored by. */
export async function unitItems(
  t: Tx,
): Promise<(BoundItem & { units: string[]; active: boolean; position: number })[]> {
  const { rows } = await t.client.query(
    `select item_id as id, position::text as no, position, name, '' as category, text, full_marks as full,
       bonus_cap as "bonusCap", version, units::text[] as units, active
     from programme.unit_score_item where hospital_id = $1 order by position limit 200`,
    [t.scope.hospital],
  );
  return withRules(t, 'unit', rows);
}

async function withRules<T extends { id: string; name: string; full: number | null }>(
  t: Tx,
  kind: ItemKind,
  items: T[],
) {
  const { table, key } = RULES[kind];
  const { rows } = await t.client.query<RuleRow>(
    `select ${key} as item, position as no, trigger, kind, points, points_to as "pointsTo", unit, required, cap, floor, per,
       round_up as "roundUp", exempt_as as "exemptAs", fact, fact_params as params, fact_by as by
     from ${table} where hospital_id = $1 and ${key} = any ($2::uuid[]) order by position`,
    [t.scope.hospital, items.map(({ id }) => id)],
  );
  return items.map((item) => ({
    ...item,
    rules: rows
      .filter((row) => row.item === item.id)
      .map(({ item: _, fact, params, by, ...rule }) =>
        bound(rule, { fact, params, by }, item.full === null, item.name),
      ),
  }));
}

/** Puts other rules in the place of an item's. The caller has won the item's version before. */
export async function replaceRules(t: Tx, kind: ItemKind, id: string, rules: readonly BoundRule[], by: string) {
  const { table, key } = RULES[kind];
  await t.client.query(`delete from ${table} where hospital_id = $1 and ${key} = $2`, [t.scope.hospital, id]);
  for (const rule of rules) {
    await t.client.query(
      `insert into ${table} (hospital_id, ${key}, position, trigger, kind, points, points_to, unit, required, cap, floor, per,
         round_up, exempt_as, fact, fact_params, fact_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17)`,
      [
        ...[t.scope.hospital, id, rule.no, rule.trigger, rule.kind, rule.points, rule.pointsTo, rule.unit],
        ...[rule.required, rule.cap, rule.floor, rule.per, rule.roundUp, rule.exemptAs],
        ...[rule.fact, JSON.stringify(rule.params), by],
      ],
    );
  }
}

/** False when somebody has changed the scoring since `version`. */
export async function changeScoring(
  t: Tx,
  task: string,
  version: number,
  marks: { full: number | null; bonusCap: number | null },
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update programme.scoring set full_marks = $4, bonus_cap = $5, changed_at = $6, changed_by = $7, version = version + 1
     where hospital_id = $1 and task_id = $2 and version = $3`,
    [t.scope.hospital, task, version, marks.full, marks.bonusCap, now, by],
  );
  return rowCount === 1;
}

/** The plan a scored task belongs to; null when there is no such scoring. */
export async function planOfTask(t: Tx, task: string): Promise<string | null> {
  const { rows } = await t.client.query<{ plan: string }>(
    `select k.plan_id as plan from programme.task k join programme.scoring s
       on s.hospital_id = k.hospital_id and s.task_id = k.task_id
     where k.hospital_id = $1 and k.task_id = $2`,
    [t.scope.hospital, task],
  );
  return rows[0]?.plan ?? null;
}
