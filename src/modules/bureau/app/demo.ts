import { addDays, addMinutes, localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { PaperBody } from '../contract.ts';
import { deliverPaper, reportUp, tellLink } from './cross.ts';
import { demoPlanDown } from './demo-plan.ts';
import { askInstitution, decideLink } from './links.ts';
import { answerPaper, sendPapers } from './papers.ts';

/** The demo authority's number, as catalog puts it. */
export const DEMO_AUTHORITY = 90;
const by: Actor = { kind: 'system', name: 'demo.bureau' };
const DAY = 24 * 60;
const checks = ['演示：每个楼层有导诊', '演示：卫生间有扶手和纸', '演示：自助机都能用', '演示：排队不超过30分钟'];

/** A made-up authority over both demo hospitals: links, figures, headlines, a self-check and a problem. */
export async function demo(app: App): Promise<void> {
  const now = app.clock.now();
  const before = addMinutes(now, -10 * DAY);
  for (const [institution, leader] of [
    [1, '演示陈处长'],
    [2, '演示林副处长'],
  ] as const) {
    await app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => askInstitution(t, { institution, leader }, by, before));
    await tellLink(app, { hospital: DEMO_AUTHORITY, id: String(institution) });
    const yes = { accept: true, liaison: `演示联络员${institution === 1 ? '甲' : '乙'}` };
    await app.db.tx({ hospital: institution }, (t) => decideLink(t, DEMO_AUTHORITY, yes, by, before));
    await tellLink(app, { hospital: institution, id: String(DEMO_AUTHORITY) });
    await reportUp(app, { hospital: institution, id: String(DEMO_AUTHORITY) });
  }
  const today = localDate(now);
  const items = checks.map((words) => ({ words, dueOn: null, fullScore: 25 }));
  const check = { title: '演示：就医体验自查', words: '演示：逐项自查，写明依据。', category: null, severity: null };
  const [first = '', second = ''] = await send(app, {
    ...{ kind: 'self_check', ...check, institutions: [1, 2], dueOn: addDays(today, 5), items },
  });
  await answer(app, 1, first, [25, 20, 25, 15]);
  await answer(app, 2, second, [25, 25, 20, 25]);
  await send(app, {
    ...{ kind: 'problem', institutions: [2], title: '演示：无障碍通道堆放杂物', words: '演示：现场检查发现。' },
    ...{ category: 'accessibility', severity: 'serious', dueOn: addDays(today, -1), items: [] },
  });
  await demoPlanDown(app, DEMO_AUTHORITY);
}

async function send(app: App, body: PaperBody): Promise<string[]> {
  const at = addMinutes(app.clock.now(), -5 * DAY);
  const { ids } = await app.db.tx({ hospital: DEMO_AUTHORITY }, (t) => sendPapers(t, body, by, at));
  for (const id of ids) await deliverPaper(app, { hospital: DEMO_AUTHORITY, id });
  return ids;
}

async function answer(app: App, hospital: number, id: string, scores: readonly number[]): Promise<void> {
  const items = scores.map((score, i) => ({
    ...{ no: i + 1, score, state: score === 25 ? ('done' as const) : ('partly' as const), evidence: '演示：现场看过' },
  }));
  const at = addMinutes(app.clock.now(), -2 * DAY);
  await app.db.tx({ hospital }, (t) => answerPaper(t, id, { version: 1, reply: '演示：已逐项自查', items }, by, at));
  await deliverPaper(app, { hospital, id });
}
