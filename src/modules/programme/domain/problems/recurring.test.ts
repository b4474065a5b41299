import { expect, it } from 'vitest';
import { againOf, groupsOf, likenessOf, type Seen } from './recurring.ts';

const rule = { againDays: 30, likeness: 50 };
let made = 0;
const seen = (words: string, more: Partial<Seen> = {}): Seen => {
  made += 1;
  return { id: `p${made}`, foundOn: '2026-11-10', place: '一楼卫生间', category: 'toilet', words, ...more };
};
const fresh = { foundOn: '2026-11-20', place: '二楼大厅', category: 'signs', words: '导诊台没有人值守' };

it('the same place and category within the days is found again, whatever the words; control: another category is not', () => {
  const asked = { ...fresh, place: ' 一楼 卫生间', category: 'toilet', words: '地面湿滑' };
  const [near, far, other] = [
    seen('没有厕纸'),
    seen('没有厕纸', { foundOn: '2026-10-20' }),
    seen('灯不亮', { category: 'equipment' }),
  ];
  expect(againOf(asked, [near, far, other], rule)).toEqual([{ id: near.id, why: 'place', likeness: 0 }]);
});

it('words that say the same are found at another place too; the last day of the term still counts', () => {
  const alike = seen('导诊台无人值守。', { place: '三楼', category: 'service', foundOn: '2026-10-21' });
  const over = seen('导诊台无人值守', { place: '三楼', foundOn: '2026-10-20' });
  const [found, ...rest] = againOf(fresh, [alike, over, seen('电梯等得太久')], rule);
  expect(found).toMatchObject({ id: alike.id, why: 'words' });
  expect(found?.likeness).toBeGreaterThanOrEqual(50);
  expect(rest).toEqual([]);
});

it('likeness is 100 for the same words however they are set, 0 for strangers, and the same both ways', () => {
  expect(likenessOf('轮椅 坏了！', '轮椅坏了')).toBe(100);
  expect(likenessOf('ＷＩＦＩ连不上', 'wifi连不上')).toBe(100);
  expect(likenessOf('轮椅坏了', '标牌看不清')).toBe(0);
  expect(likenessOf('', '')).toBe(0);
  expect(likenessOf('脏', '脏')).toBe(100);
  expect(likenessOf('标识牌看不清楚', '标牌看不清')).toBe(likenessOf('标牌看不清', '标识牌看不清楚'));
});

it('what hangs together is one group, the largest first; what came once is in none', () => {
  const toilets = [seen('没有厕纸'), seen('有异味'), seen('地滑')];
  const lifts = ['2026-11-01', '2026-11-25'].map((foundOn, at) =>
    seen('电梯等候时间太长', { foundOn, place: `${at} 号楼`, category: 'queue' }),
  );
  const lone = seen('发票机没有纸', { place: '收费处', category: 'equipment' });
  expect(groupsOf([...lifts, lone, ...toilets], rule)).toEqual([
    { ids: toilets.map(({ id }) => id), why: 'place' },
    { ids: lifts.map(({ id }) => id), why: 'words' },
  ]);
});

it('a chain keeps a group together over longer than the term, a gap parts it', () => {
  const days = ['2026-01-01', '2026-01-25', '2026-02-20', '2026-06-01'];
  const chain = days.map((foundOn) => seen('地滑', { foundOn }));
  expect(groupsOf(chain, rule)).toEqual([{ ids: chain.slice(0, 3).map(({ id }) => id), why: 'place' }]);
});
