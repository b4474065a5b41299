import { describe, expect, it } from 'vitest';
import { type DoorPerson, doorOf } from './door.ts';
import { namesAlike } from './rules/names-alike.ts';
import { type SessionAtDoor, sessionAtTheDoor } from './rules/session-at-the-door.ts';

const at = (time: string) => `2026-11-23T${time}:00+08:00`;
const person = (number: number, more: Partial<DoorPerson> = {}): DoorPerson => ({
  number,
  name: '测试甲乙',
  state: 'waiting',
  calledAt: null,
  timesCalled: 0,
  ...more,
});

describe('the door screen', () => {
  it('shows who is called with a masked name, the next three and how many wait', () => {
    const called = person(1, { state: 'in_room', calledAt: at('08:05'), timesCalled: 2 });
    const waiting = [5, 2, 3, 4].map((number) => person(number));
    expect(doorOf('A', [called, ...waiting], waiting)).toEqual({
      called: { number: 'A001', name: '测**乙', calledAt: at('08:05'), state: 'in_room', calls: 2 },
      next: ['A005', 'A002', 'A003'],
      waiting: 4,
    });
  });

  it('shows nobody who was passed or is done', () => {
    const gone = [person(1, { state: 'absent', calledAt: at('08:05') }), person(2, { state: 'done' })];
    expect(doorOf('A', gone, [])).toEqual({ called: null, next: [], waiting: 0 });
  });
});

describe('whose name stands at the door', () => {
  const session = (id: string, from: string, to: string, more: Partial<SessionAtDoor> = {}): SessionAtDoor => ({
    id,
    startsAt: at(from),
    endsAt: at(to),
    state: 'open',
    busy: false,
    waited: false,
    ...more,
  });
  const morning = session('m', '08:00', '12:00');
  const afternoon = session('a', '14:00', '17:00');
  const who = (sessions: SessionAtDoor[], time: string) => sessionAtTheDoor(sessions, at(time))?.id ?? null;

  it('is the session that has not ended, then the next one, then nobody', () => {
    expect(['07:00', '11:59', '12:00', '16:59', '17:00'].map((time) => who([afternoon, morning], time))).toEqual([
      'm',
      'm',
      'a',
      'a',
      null,
    ]);
  });

  it('stays the morning while its people wait, and is whoever has a patient inside', () => {
    expect(who([{ ...morning, waited: true }, afternoon], '13:00')).toBe('m');
    expect(
      who(
        [
          { ...morning, waited: true },
          { ...afternoon, busy: true },
        ],
        '14:10',
      ),
    ).toBe('a');
  });

  it('is not a session that is closed or a draft; one that is paused stays', () => {
    expect(who([{ ...morning, state: 'closed', waited: true }], '09:00')).toBeNull();
    expect(who([{ ...morning, state: 'planned' }], '09:00')).toBeNull();
    expect(who([{ ...morning, state: 'paused' }], '09:00')).toBe('m');
  });
});

describe('names that look alike', () => {
  const alike = (...people: [string, DoorPerson['state']][]) => [
    ...namesAlike(people.map(([name, state]) => ({ name, state }))),
  ];

  it('are those of two people who may both still get up', () => {
    expect(alike(['王小明', 'called'], ['王大明', 'waiting'], ['李大明', 'waiting'])).toEqual(['王*明']);
    expect(alike(['王小明', 'called'], ['王大明', 'absent'])).toEqual(['王*明']);
  });

  it('are not those of people who have gone', () => {
    expect(alike(['王小明', 'called'], ['王大明', 'done'], ['王小明', 'not_seen'])).toEqual([]);
  });
});
