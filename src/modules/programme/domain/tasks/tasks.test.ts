import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#kernel/instant.ts';
import { suggestIndicators } from '../plan-links/suggest-indicators.ts';
import { gradeOfDone } from '../plan-past/past.ts';
import { dueOn } from './due.ts';
import { fileKind } from './file-kind.ts';
import { gradesPossible } from './grade.ts';
import { deadlineKinds, endOf, grades, type MeasureDeadline, measureStates } from './measure.ts';
import { moves, movesFrom, stateAfter, statesBefore } from './moves.ts';
import { OWN_PAGE } from './own-page.ts';
import { reminderDay, reminderRuleAtFirst, remindersDue } from './remind.ts';
import { movesOf, rightsOf } from './rights.ts';
import { withoutPlace } from './without-place.ts';

const by = (to: string): MeasureDeadline => ({ kind: 'by', from: null, to });
const DAY = '2026-11-23';
const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays(DAY, n));
const deadline = fc.record({
  kind: fc.constantFrom(...deadlineKinds),
  from: fc.option(day),
  to: fc.option(day),
}) satisfies fc.Arbitrary<MeasureDeadline>;

describe('a measure and its last day', () => {
  it.each([
    ['the last day itself is on time', by(DAY), 'open', 'soon', 0],
    ['the day after it is overdue by one', by('2026-11-22'), 'working', 'overdue', 1],
    ['seven days before it is due soon', by('2026-11-30'), 'open', 'soon', 7],
    ['eight days before it is not', by('2026-12-01'), 'open', 'running', 8],
    ['what was returned is still owed', by('2026-11-20'), 'returned', 'overdue', 3],
    ['submitted work waits for the judge and is never overdue', by('2026-11-01'), 'submitted', 'waits', null],
    ['judged work is closed', by('2026-11-01'), 'accepted', 'closed', null],
    ['a span that has not begun', { kind: 'during', from: '2026-12-01', to: '2026-12-31' }, 'open', 'not_begun', 8],
    ['a span under way', { kind: 'during', from: '2026-11-01', to: '2026-12-31' }, 'open', 'running', 38],
    ['"from a day on" has no end', { kind: 'from', from: '2026-01-01', to: null }, 'open', 'running', null],
    ['"from a day on" before that day', { kind: 'from', from: '2026-12-03', to: null }, 'open', 'not_begun', 10],
    ['"all the time" is never overdue', { kind: 'continuous', from: null, to: null }, 'working', 'running', null],
    ['no deadline, never overdue', { kind: 'none', from: null, to: '2020-01-01' }, 'open', 'running', null],
  ] as const)('%s', (_, when, state, what, days) => {
    expect(dueOn(when, state, DAY)).toEqual({ what, days });
  });

  test('overdue means exactly: open, with an end, and the end has passed', () => {
    fc.assert(
      fc.property(deadline, fc.constantFrom(...measureStates), day, (when, state, today) => {
        const end = endOf(when);
        const owed = ['open', 'working', 'returned'].includes(state);
        expect(dueOn(when, state, today).what === 'overdue').toBe(owed && end !== null && end < today);
      }),
    );
  });
});

describe('the four words of the report form', () => {
  it.each([
    ['on time: a person judges the quality', by(DAY), DAY, DAY, ['on_time_good', 'on_time_poor']],
    ['a day late is late, whatever the quality', by('2026-11-22'), DAY, DAY, ['late', 'undone']],
    [
      'submitted on time and looked at later',
      by('2026-11-22'),
      '2026-11-22',
      DAY,
      ['on_time_good', 'on_time_poor', 'undone'],
    ],
    ['not submitted, time left: nothing can be said yet', by(DAY), null, DAY, []],
    ['not submitted after the end: undone', by('2026-11-22'), null, DAY, ['undone']],
    [
      'without an end nothing is late',
      { kind: 'continuous', from: null, to: null },
      DAY,
      DAY,
      ['on_time_good', 'on_time_poor', 'undone'],
    ],
  ] as const)('%s', (_, when, submitted, today, expected) => {
    expect(gradesPossible(when, submitted, today)).toEqual(expected);
  });

  test('late and on time are never offered together', () => {
    fc.assert(
      fc.property(deadline, day, day, (when, submitted, today) => {
        const possible = gradesPossible(when, submitted, today);
        expect(possible.includes('late') && possible.includes('on_time_good')).toBe(false);
        expect(possible.every((grade) => grades.includes(grade))).toBe(true);
      }),
    );
  });
});

test('each move leads from the states it names, and nothing leads out of what was dropped', () => {
  for (const state of measureStates)
    for (const move of moves) expect(movesFrom(state).includes(move)).toBe(statesBefore(move).includes(state));
  expect(movesFrom('dropped')).toEqual([]);
  expect(stateAfter('return')).toBe('returned');
  expect(movesFrom('accepted')).toEqual(['return']);
});

describe('who may do what', () => {
  const nobody = {
    account: 'me',
    lead: null,
    holder: null,
    submittedBy: null,
    head: false,
    member: false,
    supporting: false,
    asked: false,
    oversees: false,
  };
  it('a stranger sees nothing', () => {
    expect(rightsOf(nobody)).toEqual({ see: false, work: false, help: false, judge: false });
  });
  it('lead, holder, head and member of a responsible unit work; a supporting unit only helps', () => {
    for (const part of [{ lead: 'me' }, { holder: 'me' }, { head: true }, { member: true }])
      expect(rightsOf({ ...nobody, ...part })).toEqual({ see: true, work: true, help: true, judge: false });
    expect(rightsOf({ ...nobody, supporting: true })).toMatchObject({ work: false, help: true });
    expect(rightsOf({ ...nobody, asked: true })).toEqual({ see: true, work: false, help: false, judge: false });
  });
  it('who oversees judges, but never what one has submitted oneself', () => {
    expect(rightsOf({ ...nobody, oversees: true }).judge).toBe(true);
    expect(rightsOf({ ...nobody, oversees: true, submittedBy: 'me' }).judge).toBe(false);
    expect(movesOf('submitted', rightsOf({ ...nobody, member: true }))).toEqual([]);
    expect(movesOf('submitted', rightsOf({ ...nobody, oversees: true }))).toEqual(['accept', 'return']);
  });
});

describe('reminders', () => {
  it('go seven days and one day before, to the head the day after, to the leader after seven days', () => {
    const said = Array.from({ length: 20 }, (_, n) => addDays('2026-11-15', n)).flatMap((today) => {
      const { say } = remindersDue(DAY, reminderRuleAtFirst, today, new Set());
      return say?.on === today ? [[today, say.step, say.to]] : [];
    });
    expect(said).toEqual([
      ['2026-11-16', 'before_7', 'worker'],
      ['2026-11-22', 'before_1', 'worker'],
      ['2026-11-24', 'head', 'head'],
      ['2026-11-30', 'leader', 'leader'],
    ]);
  });
  it('of steps that have passed only the last is said, and none twice', () => {
    const late = remindersDue(DAY, reminderRuleAtFirst, '2026-11-25', new Set());
    expect(late).toMatchObject({ take: ['before_7', 'before_1', 'head'], say: { step: 'head' }, next: '2026-11-30' });
    expect(remindersDue(DAY, reminderRuleAtFirst, '2026-11-25', new Set(late.take)).say).toBeNull();
  });
  test('day by day every step is said exactly once, however the rule is set', () => {
    const rule = fc.record({
      before: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      head: fc.integer({ min: 1, max: 5 }),
      leader: fc.integer({ min: 6, max: 20 }),
    });
    fc.assert(
      fc.property(rule, (own) => {
        const taken = new Set<string>();
        const said: string[] = [];
        for (let n = -30; n <= 30; n += 1) {
          const { take, say } = remindersDue(DAY, own, addDays(DAY, n), taken);
          for (const step of take) taken.add(step);
          if (say) said.push(say.step);
        }
        expect(said.length).toBe(new Set(own.before).size + 2);
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
  it('wake nobody: before eight in the morning the day before counts', () => {
    expect(reminderDay('2026-11-22T23:59:00.000Z')).toBe('2026-11-22');
    expect(reminderDay('2026-11-23T00:00:00.000Z')).toBe('2026-11-23');
  });
});

describe('a file is what its content says', () => {
  const zip = (...names: string[]) =>
    Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      ...names.map((name) => {
        const head = Buffer.alloc(46);
        head.write('PK\u0001\u0002', 'latin1');
        head.writeUInt16LE(name.length, 28);
        return Buffer.concat([head, Buffer.from(name)]);
      }),
      Buffer.alloc(22),
    ]);
  it.each([
    ['a PNG', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'image/png'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), /wordprocessingml/],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), /spreadsheetml/],
  ])('%s is kept', (_, bytes, media) => expect(fileKind(bytes)).toMatch(media));
  it.each([
    ['a web page called .png', Buffer.from('<html><script>')],
    ['an SVG, which is a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['any other zip', zip('run.sh')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is not', (_, bytes) => expect(fileKind(bytes)).toBeNull());
});

test('evidence points to pages of this system only', () => {
  for (const good of ['/staff/tasks?measure=a', '/leadership', '/read/1/0190']) expect(good).toMatch(OWN_PAGE);
  for (const bad of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', 'javascript:1', '/a b'])
    expect(bad).not.toMatch(OWN_PAGE);
});

describe('a photograph that is kept as evidence', () => {
  const part = (marker: number, ...body: number[]) => [0xff, marker, 0, body.length + 2, ...body];
  const exif = (turn: number) => [
    ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4],
  ];
  const scan = [0xff, 0xda, 0, 2, 0xff, 0xe1, 7, 7, 0xff, 0xd9];
  const jpeg = (turn: number) =>
    Uint8Array.from([0xff, 0xd8, ...part(0xe1, ...exif(turn)), ...part(0xfe, 9, 9), ...part(0xdb, 5), ...scan]);
  it('loses what its camera noted, and keeps its picture and the way it lies', () => {
    const plain = [0xff, 0xd8, ...part(0xdb, 5), ...scan];
    expect([...withoutPlace(jpeg(1), 'image/jpeg')]).toEqual(plain);
    const turned = withoutPlace(jpeg(6), 'image/jpeg');
    expect([...turned.subarray(38)]).toEqual(plain.slice(2));
    expect([turned.length, turned[31]]).toEqual([plain.length + 36, 6]);
    expect(withoutPlace(turned, 'image/jpeg')).toEqual(turned);
  });
  it('is left as it is when it is no JPEG, or a broken one', () => {
    for (const bytes of [jpeg(6).subarray(0, 20), Uint8Array.from([1, 2, 3])])
      expect(withoutPlace(bytes, 'image/jpeg')).toEqual(bytes);
    expect(withoutPlace(jpeg(6), 'image/png')).toEqual(jpeg(6));
  });
});

describe('the indicators that the words of a task speak of', () => {
  it('are sure where the task names one, likely where its measures do, and a guess at a hint; what says nothing has none', () => {
    expect(suggestIndicators('推行 日间手术', [])[0]).toEqual({ no: 18, sure: 'sure' });
    expect(suggestIndicators('方便患者', ['开展“互联网＋护理服务”'])).toContainEqual({ no: 28, sure: 'likely' });
    expect(suggestIndicators('改善急诊环境', [])).toEqual([{ no: 16, sure: 'guess' }]);
    expect(suggestIndicators('更换停车场地砖', ['买砖'])).toEqual([]);
  });
});

it('what came in after its day is unsettled, not overdue; whether it was late a person says', () => {
  const when = { kind: 'by', from: null, to: '2026-01-31', brought: 'unsettled' } as const;
  expect(dueOn(when, 'open', DAY)).toMatchObject({ what: 'unsettled' });
  expect(dueOn({ ...when, brought: null }, 'open', DAY)).toMatchObject({ what: 'overdue' });
  expect(gradesPossible(when, DAY, DAY)).toEqual(['on_time_good', 'on_time_poor', 'late', 'undone']);
  expect(gradeOfDone(when, { on: '2026-02-01', good: true })).toBe('late');
  expect(gradeOfDone(when, { on: '2026-01-31', good: false })).toBe('on_time_poor');
});
