import { addDays, addMinutes, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import { confirmPlan, takeDocument } from '#modules/programme/public.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { deliverPaper, reportUp } from './cross.ts';
import { planAtWork, sendPlan, takePlan } from './plans.ts';

const by: Actor = { kind: 'system', name: 'demo.bureau' };

/** The authority's made-up plan, imported and sent to both hospitals: the second works on it, the first has to look at it. */
export async function demoPlanDown(app: App, authority: number): Promise<void> {
  const now = addMinutes(app.clock.now(), -3 * 24 * 60);
  const source = { name: '演示市行动方案.txt', kind: 'pasted', bytes: Buffer.from(planText(localDate(now))) } as const;
  const { id: plan } = await takeDocument({ app, hospital: authority, actor: by, now }, source);
  const { ids } = await app.db.tx({ hospital: authority }, async (t) => {
    await confirmPlan(t, { plan, version: 1 }, by, now);
    return sendPlan(t, { plan, institutions: [1, 2] }, by, now);
  });
  for (const id of ids) await deliverPaper(app, { hospital: authority, id });
  const [, id = ''] = ids;
  await takenBySecond(app, id, now);
  await deliverPaper(app, { hospital: 2, id });
  await reportUp(app, { hospital: 2, id: String(authority) });
}

const takenBySecond = (app: App, id: string, now: Instant) =>
  app.db.tx({ hospital: 2 }, async (t) => {
    const { plan } = await takePlan(t, { id, version: 1 }, by, now);
    await confirmPlan(t, { plan, version: 1 }, by, now);
    await planAtWork(t, plan, by, now);
  });

function planText(today: LocalDate): string {
  const day = (days: number) => {
    const [year, month, date] = addDays(today, days).split('-');
    return `${year}年${Number(month)}月${Number(date)}日`;
  };
  return [
    '演示市让群众看病更方便行动方案',
    `演卫〔${today.slice(0, 4)}〕9号`,
    day(0),
    '序号\t任务内容\t工作举措\t责任科室\t完成时限\t考核办法',
    `1\t门诊指路看得懂\t每个楼层、每个路口都有指路牌，字高不小于8厘米\t门诊办公室\t${day(30)}前\t满分40分，少一处扣2分，扣完为止`,
    '\t\t导诊台全天有人，老人和残疾人有人陪同\t护理部\t持续\t',
    `2\t候诊时间看得见\t候诊屏显示前面还有几人、大约几点到\t信息科\t${day(60)}前\t满分40分，一台不显示扣1分，扣完为止`,
    `3\t老人看病有人帮\t开设老年人优先窗口\t老年人服务中心\t${day(45)}前\t满分20分，没有设置不得分`,
  ].join('\n');
}
