import { describe, expect, test } from 'vitest';
import { planStop, type StopPerson, type StopPlace } from './plan-stop.ts';
import { answerUntil } from './rules/answer-until.ts';
import { type CaseFacts, caseState } from './rules/how-a-case-stands.ts';
import { needsApproval, urgentStopAllowed } from './rules/stopping-needs-approval.ts';
import { isEqualGrade } from './rules/substitute-is-of-equal-grade.ts';
import { mustBeCalled, type Reach } from './rules/who-must-be-called.ts';
import { defaultSettings } from './settings.ts';

const at = (time: string, day = 24) => `2026-11-${day}T${time}:00.000Z`;
const person = (number: number, time: string, kind: StopPerson['kind'] = 'booked'): StopPerson => ({
  appointment: `a${number}`,
  patient: `p${number}`,
  kind,
  number,
  startsAt: kind === 'walk_in' ? null : at(time),
});
const place = (slot: string, time: string, change: Partial<StopPlace> = {}): StopPlace => ({
  slot,
  session: 's',
  practitioner: 'sub',
  department: 'd',
  date: '2026-11-24',
  startsAt: at(time),
  share: 'online',
  free: 1,
  makeable: 0,
  ...change,
});
const supply = (change: object) => ({ substitute: [], tickets: [], next: [], ...change });
const plan = (people: StopPerson[], where: object, bookings: Parameters<typeof planStop>[2] = []) =>
  planStop(people, supply(where), bookings, defaultSettings).map((one) => {
    const to = 'place' in one ? ` ${one.place.slot}` : '';
    return `${one.person.appointment} ${one.outcome}${to}${'made' in one && one.made ? ' made' : ''}`;
  });

describe('what becomes of everybody', () => {
  test('who can keep the minute keeps it before anybody else takes it', () => {
    const people = [person(1, '00:00'), person(2, '00:10')];
    expect(plan(people, { substitute: [place('x', '00:10'), place('y', '00:30')] })).toEqual([
      'a1 substitute y',
      'a2 substitute x',
    ]);
  });

  test('a place is added to a minute only where none is free, and no more than may be', () => {
    const full = { free: 0, makeable: 1 };
    const people = [person(1, '00:00'), person(2, '00:10'), person(3, '00:20')];
    const substitute = [place('x', '00:00', full), place('y', '00:10', full)];
    expect(plan(people, { substitute })).toEqual(['a1 substitute x made', 'a2 cancelled', 'a3 cancelled']);
  });

  test('whom the substitute cannot take has a next place kept; then the hospital cancels', () => {
    const next = [place('n', '01:00', { date: '2026-11-25', practitioner: 'other', session: 't' })];
    const people = [person(1, '00:00'), person(2, '00:10'), person(3, '00:20')];
    expect(plan(people, { substitute: [place('x', '00:00')], next })).toEqual([
      'a1 substitute x',
      'a2 held n',
      'a3 cancelled',
    ]);
  });

  test('nobody gets a second number with one doctor on one day', () => {
    const own = { patient: 'p1', practitioner: 'sub', department: 'd', date: '2026-11-24' };
    expect(plan([person(1, '00:00')], { substitute: [place('x', '00:00')] }, [own])).toEqual(['a1 cancelled']);
  });

  test('a walk-in ticket goes on at the substitute, and a place kept before is kept again elsewhere', () => {
    const next = [place('n', '01:00', { date: '2026-11-25', session: 't' })];
    const where = { tickets: [{ session: 's', left: 1 }], next };
    expect(plan([person(1, '', 'walk_in'), person(2, '', 'walk_in'), person(3, '00:00', 'again')], where)).toEqual([
      'a1 ticket',
      'a2 cancelled',
      'a3 held n',
    ]);
  });
});

test('a substitute is of the same department, of no lower title and costs no more', () => {
  const stopped = { department: 'd', title: 'associate_chief', fee: 2500 } as const;
  const grade = (change: object) => isEqualGrade(stopped, { ...stopped, ...change });
  expect([grade({}), grade({ title: 'chief' }), grade({ fee: 1500 })]).toEqual([true, true, true]);
  expect([grade({ title: 'attending' }), grade({ department: 'e' }), grade({ fee: 5000 })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('the class says whether a stop needs an approval; only what begins soon is stopped first', () => {
  expect([needsApproval({ stopApproval: 1 }), needsApproval({ stopApproval: 0 })]).toEqual([true, false]);
  const figures = { urgentStopHours: 24 };
  expect(urgentStopAllowed(at('00:00', 25), at('00:00'), figures)).toBe(true);
  expect(urgentStopAllowed(at('00:01', 25), at('00:00'), figures)).toBe(false);
});

test('an answer is due after the hospital’s hours, and never past the start', () => {
  expect(answerUntil(at('00:00'), at('00:00', 28), { stopAnswerHours: 24 })).toBe(at('00:00', 25));
  expect(answerUntil(at('00:00'), at('05:00'), { stopAnswerHours: 24 })).toBe(at('05:00'));
});

test('who has not noticed is called after the minutes, at once without a way, at once when it would be too late', () => {
  const figures = { stopCallMinutes: 60 };
  const reach: Reach = {
    toldAt: at('00:00'),
    wasStart: at('09:00'),
    noticed: false,
    handedOver: false,
    underWay: true,
  };
  const due = (change: Partial<Reach>, now = at('00:01')) => mustBeCalled({ ...reach, ...change }, now, figures);
  expect([due({}), due({}, at('01:00'))]).toEqual([false, true]);
  expect([due({ underWay: false }), due({ wasStart: at('00:30') }), due({ wasStart: null })]).toEqual([
    true,
    true,
    true,
  ]);
  expect([due({ noticed: true }, at('05:00')), due({ handedOver: true }, at('05:00'))]).toEqual([false, false]);
});

test('the booking and the hold say how a case stands; silence accepts a substitute and lets a kept place go', () => {
  const facts: CaseFacts = {
    outcome: 'substitute',
    answer: null,
    until: at('05:00'),
    appointmentState: 'booked',
    stillThere: true,
    holdState: null,
  };
  const state = (change: Partial<CaseFacts>, now = at('01:00')) => caseState({ ...facts, ...change }, now);
  expect([state({}), state({}, at('05:00')), state({ answer: 'declined' })]).toEqual(['open', 'accepted', 'declined']);
  expect(state({ stillThere: false })).toBe('over');
  const held = { outcome: 'held', holdState: 'held' } as const;
  expect([state(held), state(held, at('05:00')), state({ ...held, holdState: 'booked' })]).toEqual([
    'open',
    'over',
    'accepted',
  ]);
  expect(state({ outcome: 'cancelled', until: null })).toBe('open');
});
