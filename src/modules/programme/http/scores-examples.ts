import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { find } from '../app/scores/find.ts';
import { fill, review } from '../app/scores/move-sheet.ts';
import { addUnitItem } from '../app/scores/rules.ts';
import { openSheet } from '../app/scores/sheets.ts';
import type { RuleWish } from '../contract-scores.ts';

const filler = { kind: 'system', name: 'door.filler' } as const;
const reviewer = { kind: 'system', name: 'door.reviewer' } as const;
const scope = ({ hospital }: DoorContext) => ({ hospital });

const rule: RuleWish = {
  ...{ trigger: '演示：没有登记', kind: 'deduct', points: 100, pointsTo: null, unit: 'place', required: null },
  ...{ cap: null, floor: null, per: 1, roundUp: false, exemptAs: 'full', fact: null, params: {} },
};
export const rules = [rule];
export const unitItem = {
  ...{ name: '演示项目', text: '没有登记的每处扣 1 分。', full: 500, bonusCap: null, units: [], active: true, rules },
};

/** An active plan of one item that is not scored yet by anybody. */
export async function aPlan({ hospital, now, rows }: DoorContext): Promise<{ plan: string; item: string }> {
  const [plan, item] = [newId(), newId()];
  await rows(
    `insert into programme.plan (hospital_id, plan_id, title, year, state, source_name, source_kind, source_sm3, made_at, made_by,
       confirmed_at, confirmed_by)
     values ($1, $2, '演示评分方案', 2026, 'active', 'x', 'form', $3, $4, 'door', $4, 'door')`,
    [hospital, plan, plan, now],
  );
  await rows(
    `insert into programme.task (hospital_id, task_id, plan_id, position, no, content) values ($1, $2, $3, 1, '1', '演示任务')`,
    [hospital, item, plan],
  );
  await rows(
    `insert into programme.scoring (hospital_id, task_id, text, full_marks) values ($1, $2, '没有登记的每处扣 1 分。', 500)`,
    [hospital, item],
  );
  return { plan, item };
}

export async function wish(d: DoorContext) {
  return { plan: (await aPlan(d)).plan, unit: null, period: '2026Q4' };
}

/** A sheet of one rule, which nobody has answered, or somebody has. */
export async function aSheet(d: DoorContext, answered = false): Promise<{ id: string; item: string; version: number }> {
  const { plan, item } = await aPlan(d);
  const kept = `insert into programme.scoring_rule (hospital_id, task_id, position, trigger, kind, points, unit)
     values ($1, $2, 0, '演示：没有登记', 'deduct', 100, 'place')`;
  await d.rows(kept, [d.hospital, item]);
  return d.app.db.tx(scope(d), async (t) => {
    const { id } = await openSheet(t, { plan, unit: null, period: '2026Q4' }, filler, d.now);
    if (!answered) return { id, item, version: 1 };
    await find(t, id, { item, rule: 0, amount: 1, note: '', evidence: '' }, filler, d.now);
    return { id, item, version: 2 };
  });
}

export async function aFinding(d: DoorContext): Promise<{ id: string; finding: string }> {
  const { id, item } = await aSheet(d);
  const found = { item, rule: 0, amount: 1, note: '', evidence: '' };
  return { id, finding: (await d.app.db.tx(scope(d), (t) => find(t, id, found, filler, d.now))).id };
}

export async function filled(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await aSheet(d, true);
  await d.app.db.tx(scope(d), (t) => fill(t, { sheet: id, version }, filler, d.now));
  return { id, version: version + 1 };
}

export async function reviewed(d: DoorContext): Promise<{ id: string; version: number }> {
  const { id, version } = await filled(d);
  await d.app.db.tx(scope(d), (t) => review(t, { sheet: id, version }, reviewer, d.now));
  return { id, version: version + 1 };
}

export async function aUnitItem(d: DoorContext): Promise<string> {
  return (await d.app.db.tx(scope(d), (t) => addUnitItem(t, unitItem, filler, d.now))).id;
}
