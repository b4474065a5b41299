import { addDays, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { activeUnits } from '../../db/scores/unit-items.ts';
import { DEMO_UNIT_ITEMS } from '../../demo/unit-score-items.ts';
import { monthOf } from '../../domain/scores/score-period.ts';
import { find } from './find.ts';
import { close, fill, review } from './move-sheet.ts';
import { addUnitItem } from './rules.ts';
import { listSheets, openSheet, readSheet } from './sheets.ts';

const OFFICE = { kind: 'system', name: 'demo' } as const;
const LEADER = { kind: 'system', name: 'demo-leader' } as const;

/** What somebody has found so far, by words of the clause; everything else is still open or answered by records. */
const FOUND: readonly { words: string; amount: number; note: string; evidence: string }[] = [
  { words: '例会没有纪要', amount: 1, note: '九月那次纪要未归档', evidence: '演示台账 1 号' },
  { words: '抽查不合格', amount: 2, note: '一楼、三楼各一处', evidence: '演示抽查表 3 号' },
  { words: '候诊区缺饮水', amount: 0, note: '', evidence: '演示抽查表 4 号' },
  { words: '职工车辆占用', amount: 3, note: '', evidence: '演示保卫科登记' },
  { words: '电子票据', amount: 9650, note: '', evidence: '演示财务科十月报表' },
  { words: '坡道或盲道', amount: 1, note: '北门坡道停了电动车', evidence: '' },
  { words: '改进被全院采用', amount: 1, note: '大字药袋', evidence: '演示通知 2 号' },
];

/** The first hospital's half-filled sheet of the year, and the month of two of its units. */
export async function seedScores(app: App): Promise<void> {
  const now = app.clock.now();
  await app.db.tx({ hospital: 1 }, async (t) => {
    const [plan] = (await listSheets(t, now)).plans;
    if (!plan) return;
    const year = localDate(now).slice(0, 4);
    const { id } = await openSheet(t, { plan: plan.id, unit: null, period: year }, OFFICE, now);
    const { lines } = await readSheet(t, id, now);
    for (const { words, ...found } of FOUND) {
      const line = lines.find(({ rules }) => rules.some(({ trigger }) => trigger.includes(words)));
      const rule = line?.rules.find(({ trigger }) => trigger.includes(words));
      if (line && rule) await find(t, id, { item: line.item.id, rule: rule.no, ...found }, OFFICE, now);
    }
    for (const item of DEMO_UNIT_ITEMS) await addUnitItem(t, item, OFFICE, now);
    const month = monthOf(localDate(now));
    const before = monthOf(addDays(`${month}-01`, -1));
    const units = (await activeUnits(t)).filter(({ name }) => name === '总务科' || name === '门诊办公室');
    for (const [at, unit] of units.entries()) {
      await unitMonth(t, unit.id, before, at * 300, now, true);
      await unitMonth(t, unit.id, month, at * 200, now, false);
    }
  });
}

async function unitMonth(t: Tx, unit: string, period: string, judged: number, now: string, done: boolean) {
  const { id } = await openSheet(t, { plan: null, unit, period }, OFFICE, now);
  const { lines } = await readSheet(t, id, now);
  for (const line of lines) {
    for (const rule of line.open) {
      const amount = line.rules[rule]?.asks === 'judged' ? judged : 0;
      const note = amount > 0 ? '缺两周巡查签名' : '';
      await find(t, id, { item: line.item.id, rule, amount, note, evidence: '' }, OFFICE, now);
    }
  }
  if (!done) return;
  const { sheet } = await readSheet(t, id, now);
  await fill(t, { sheet: id, version: sheet.version }, OFFICE, now);
  await review(t, { sheet: id, version: sheet.version + 1 }, LEADER, now);
  await close(t, { sheet: id, version: sheet.version + 2 }, LEADER, now);
}
