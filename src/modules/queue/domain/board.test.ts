import { expect, it } from 'vitest';
import { type BoardLine, type BoardPerson, boardOf } from './board.ts';
import { defaultRules } from './queue-rules.ts';

const person = (number: number, more: Partial<BoardPerson> = {}): BoardPerson => ({
  encounter: `e${number}`,
  walkIn: false,
  slotStart: `2026-11-23T00:${String(number).padStart(2, '0')}:00.000Z`,
  checkedInAt: '2026-11-23T00:00:00.000Z',
  number,
  priority: false,
  returnedAtCall: null,
  backAt: null,
  backPlaces: 3,
  name: '测试甲',
  state: 'waiting',
  calledAt: null,
  timesCalled: 0,
  ...more,
});
const line = (letter: string, people: BoardPerson[]): BoardLine => ({
  letter,
  room: `${letter} 诊室`,
  calls: 0,
  bookedRun: 0,
  lateRun: 0,
  priorityRun: 0,
  returnRun: 0,
  rules: defaultRules,
  people,
});
const called = (minute: string) => ({
  state: 'called' as const,
  calledAt: `2026-11-23T01:${minute}:00.000Z`,
  timesCalled: 1,
});
const now = '2026-11-23T02:00:00.000Z';

it('shows the newest call first, by number, room and masked name only', () => {
  const board = boardOf([line('A', [person(1, called('05'))]), line('B', [person(7, called('09'))])], now);
  expect(board.calling.map((c) => [c.number, c.name, c.room])).toEqual([
    ['B007', '测*甲', 'B 诊室'],
    ['A001', '测*甲', 'A 诊室'],
  ]);
  expect(JSON.stringify(board)).not.toContain('测试甲');
});

it('announces the next five, one of every room before the second of any', () => {
  const board = boardOf(
    [
      line(
        'A',
        [1, 2, 3, 4].map((n) => person(n)),
      ),
      line(
        'B',
        [1, 2].map((n) => person(n)),
      ),
    ],
    now,
  );
  expect(board.preparing).toEqual(['A001', 'B001', 'A002', 'B002', 'A003']);
});

it('lists the passed ones and leaves out who is done', () => {
  const board = boardOf([line('A', [person(1, { state: 'absent' }), person(2, { state: 'done' })])], now);
  expect(board).toEqual({ calling: [], preparing: [], stopped: [], passed: ['A001'] });
});

it('does not depend on the sequence in which the rows are read', () => {
  const lines = [line('A', [person(1, called('05')), person(2), person(3)]), line('B', [person(7, called('05'))])];
  const turned = lines.map((l) => ({ ...l, people: [...l.people].reverse() })).reverse();
  expect(boardOf(turned, now)).toEqual(boardOf(lines, now));
});
