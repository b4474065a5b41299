import { describe, expect, it } from 'vitest';
import { type FeedLine, feedBoardOf } from './feed-board.ts';
import { screenHealth } from './rules/screen-health.ts';

const at = (minute: number) => `2026-11-23T01:${String(minute).padStart(2, '0')}:00.000Z`;
const line = (number: string, state: string, minute: number, name = '测试甲'): FeedLine => ({
  number,
  name,
  state,
  where: '3 号窗口',
  calls: 1,
  changedAt: at(minute),
});

describe('the board of a pharmacy or of tests', () => {
  it('shows who may come newest first, then who is served, then who waits; who has gone is gone', () => {
    const shown = feedBoardOf([
      line('P001', 'ready', 1),
      line('P002', 'ready', 9),
      line('P003', 'dispensing', 3),
      line('P004', 'received', 8),
      line('P005', 'received', 2),
      line('P006', 'collected', 1),
    ]);
    expect(shown.calling.map(({ number }) => number)).toEqual(['P002', 'P001']);
    expect([shown.preparing, shown.waiting]).toEqual([['P003'], ['P005', 'P004']]);
  });

  it('masks names and tells those apart that are alike, also of who still waits', () => {
    const shown = feedBoardOf([
      line('P001', 'ready', 1, '王小明'),
      line('P002', 'received', 1, '王大明'),
      line('P003', 'ready', 2, '李四'),
      line('P004', 'collected', 2, '李五'),
    ]);
    expect(shown.calling).toMatchObject([
      { name: '李*', sameName: false },
      { name: '王*明', sameName: true },
    ]);
    expect(JSON.stringify(shown)).not.toContain('王小明');
  });

  it('is the same whatever order the rows come in', () => {
    const rows = ['P3', 'P1', 'P2'].flatMap((number) => [line(number, 'ready', 1), line(`${number}0`, 'received', 1)]);
    expect(feedBoardOf(rows.toReversed())).toEqual(feedBoardOf(rows));
  });
});

describe('a screen that hangs', () => {
  const face = { shows: 'area', place: 'a', pairedAt: at(0) };
  const beat = { seenAt: at(0), shows: 'area', place: 'a', live: true };
  it.each([
    ['on', beat, 5],
    ['late', beat, 6],
    ['fresh', null, 5],
    ['never', null, 6],
    ['elsewhere', { ...beat, place: 'b' }, 1],
    ['cut', { ...beat, live: false }, 1],
  ] as const)('is %s', (health, said, minute) => {
    expect(screenHealth(face, said, at(minute))).toBe(health);
  });
});
