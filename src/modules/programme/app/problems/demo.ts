import { addDays, addMinutes, type Instant, localDate } from '#kernel/instant.ts';
import { staffWithRole } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { insertDemoUnits } from '../../db/problems/demo-units.ts';
import { unitRows } from '../../db/problems/units.ts';
import { assignProblem, closeProblem, rectifyProblem, returnProblem } from './act.ts';
import { DEMO_PHOTO } from './demo-photo.ts';
import { keepFile } from './files.ts';
import { beginPdca, keepPdca } from './pdca.ts';
import { type Found, recordProblem } from './record.ts';
import { beginRound, keepRound } from './rounds.ts';

const DAY = 24 * 60;

/** A walk and a handful of made-up problems of the first demo hospital, one in each state. Call it once the units stand. */
export async function seedProblems(app: App): Promise<void> {
  const now = app.clock.now();
  await app.db.tx({ hospital: 1 }, async (t) => {
    const leader = await first(t, 'leader');
    const nurse = await first(t, 'nurse');
    const office = await first(t, 'improvement_office');
    if ((await unitRows(t)).every(({ people }) => people.length === 0))
      await insertDemoUnits(t, [nurse.account, (await first(t, 'registrar')).account]);
    const units = (await unitRows(t)).filter(({ people }) => people.length > 0);
    const own = units.find(({ people }) => people.some(({ account }) => account === nurse.account)) ?? units[0];
    if (!own) return;
    const [head] = own.people;
    const mender: Actor = { ...nurse, account: head?.account ?? nurse.account };
    const ago = (days: number): Instant => addMinutes(now, -days * DAY);
    const photo = async (at: Instant) => (await keepFile(t, DEMO_PHOTO, leader, at)).id;

    const begun = ago(6);
    const walk = { heldOn: localDate(begun), route: '演示：手机预约到门诊药房', members: ['演示院长', '演示改善办'] };
    const { id: round } = await beginRound(t, { kind: 'walk', ...walk, remark: '' }, leader, begun);
    const steps = [
      { step: 'book', minutes: 4, remark: '' },
      { step: 'arrive', minutes: 9, remark: '停车场到门诊楼没有标识' },
      { step: 'wait', minutes: 26, remark: '' },
      { step: 'pharmacy', minutes: 17, remark: '只开两个窗口' },
    ] as const;
    await keepRound(
      t,
      round,
      { version: 1, ...walk, remark: '流程清楚，取药等得久。', steps: [...steps], end: true },
      leader,
      begun,
    );

    const record = async (days: number, found: Partial<Found>) => {
      const at = ago(days);
      const wish: Found = {
        ...{ source: 'round', round: null, walkStep: null, placeId: null, foundOn: localDate(at) },
        ...{ place: '演示：门诊一楼', category: 'environment', severity: 'ordinary', words: '', photos: [], ...found },
      };
      return (await recordProblem(t, wish, leader, at)).id;
    };
    const give = (problem: string, days: number, due: number) =>
      assignProblem(
        t,
        { problem, version: 1 },
        {
          unit: own.id,
          assignee: mender.kind === 'staff' ? mender.account : '',
          dueOn: addDays(localDate(ago(days)), due),
        },
        { words: '' },
        office,
        ago(days),
      );
    const mend = async (problem: string, days: number, words: string) =>
      rectifyProblem(t, { problem, version: 2 }, { words, photos: [await photo(ago(days))] }, mender, ago(days));

    await record(1, { words: '演示：自助机旁的充电线拖在地上', category: 'safety', severity: 'serious' });
    const late = await record(6, {
      ...{ words: '演示：药房窗口高峰只开两个', place: '演示：门诊药房', category: 'queue' },
      ...{ source: 'walk', round, walkStep: 'pharmacy', foundOn: localDate(begun) },
    });
    await give(late, 6, 4);
    const toLook = await record(5, { words: '演示：停车场到门诊楼没有标识', category: 'signs', place: '演示：停车场' });
    await give(toLook, 5, 7);
    await mend(toLook, 1, '演示：路口加了两块指路牌');
    const returned = await record(8, {
      words: '演示：二楼卫生间没有扶手',
      category: 'toilet',
      place: '演示：门诊二楼卫生间',
    });
    await give(returned, 8, 5);
    await mend(returned, 4, '演示：已报修');
    const again = addDays(localDate(now), 2);
    await returnProblem(t, { problem: returned, version: 3 }, again, { words: '演示：扶手还没装上' }, office, ago(2));
    const closed = await record(20, {
      words: '演示：卫生间没有厕纸',
      category: 'toilet',
      place: '演示：门诊二楼卫生间',
    });
    await give(closed, 20, 3);
    await mend(closed, 18, '演示：每两小时补一次，贴了记录表');
    await closeProblem(t, { problem: closed, version: 3 }, { words: '演示：现场看过，有纸' }, office, ago(17));

    const pdca = {
      ...{ title: '演示：卫生间用纸不断', unit: own.id, problems: [closed] },
      ...{
        plan: '只在早上补纸，下午用完。',
        did: '保洁每两小时补一次并签名。',
        check: '连看一周。',
        act: '写进保洁规程。',
      },
      ...{ measured: '每天四次抽看五个卫生间，有纸的次数', figureUnit: '%' },
      ...{ before: 62, beforeFrom: '演示：改进前一周', after: 98.5, afterFrom: '演示：改进后一周' },
    };
    const { id } = await beginPdca(t, pdca, office, ago(16));
    await keepPdca(t, id, { version: 1, summarize: true, ...pdca }, office, ago(3));
  });
}

async function first(t: Tx, role: string): Promise<Actor & { kind: 'staff' }> {
  const [person] = await staffWithRole(t, role);
  if (!person) throw new Error(`the demo has nobody of the role ${role}`);
  const permissions = new Set(['programme.round', 'programme.own', 'programme.verify', 'programme.oversee']);
  return { kind: 'staff', ...person, session: person.account, hospital: 1, practitioner: null, permissions };
}
