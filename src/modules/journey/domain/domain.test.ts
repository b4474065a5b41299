import { describe, expect, test } from 'vitest';
import { beadsOf } from './beads.ts';
import { endOfConsent, followCode, opensVisit } from './follow.ts';
import { type Facts, nextStep } from './next-step.ts';
import { paymentsOf } from './payments.ts';
import { READINGS, readEvent } from './read-event.ts';
import { STATUS_CODES } from './status-codes.ts';
import { STEP_KINDS, type Step, type StepKind } from './step.ts';

let no = 0;
const at = '2026-11-23T00:00:00.000Z';
const step = (kind: StepKind, detail: Step['detail'] = {}): Step => {
  no += 1;
  return { event: `e${1000 + no}`, visit: 'v', patient: 'p', kind, at, detail };
};
const facts = (change: Partial<Facts> = {}): Facts => ({
  state: 'arrived',
  movedTo: null,
  date: '2026-11-23',
  today: '2026-11-23',
  stand: { state: 'done', canCheckIn: false, ended: false },
  steps: [],
  ...change,
});
const ordered = step('test_ordered', { order: 'o', exam: 'ct', place: 'x', preparation: ['fasting'] });
const charge = (id: string, credit: boolean) => step('to_pay', { charge: id, fen: 1000, for: 'exam', credit });

describe('status codes', () => {
  test('every kind of step has exactly one code, in the outpatient or the after-visit family', () => {
    expect(Object.keys(STATUS_CODES).sort()).toEqual([...STEP_KINDS].sort());
    const codes = Object.values(STATUS_CODES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(STEP_KINDS.length);
    expect(codes.filter((code) => !/^150(10|50)\d{2}$/.test(String(code)))).toEqual([]);
  });

  test('only what the public guide prints counts as verified', () => {
    const verified = Object.entries(STATUS_CODES).filter(([, one]) => one.verified);
    expect(verified.map(([kind, { code }]) => `${kind} ${code}`)).toEqual(['booked 1501001']);
  });

  test('every event that is read is a kind that has a code', () => {
    const kinds = Object.keys(READINGS).map((type) => readEvent(type, {})?.kind);
    expect(kinds.filter((kind) => kind === undefined || !(kind in STATUS_CODES))).toEqual([]);
    expect(readEvent('booking.rota_released', {})).toBeNull();
  });

  test('a cancellation says whose it was, and a move is none', () => {
    const kind = (payload: object) => readEvent('booking.appointment_cancelled', { ...payload })?.kind;
    expect([kind({ by: 'patient' }), kind({ by: 'hospital' }), kind({ by: 'desk', movedTo: 'x' })]).toEqual([
      'cancelled',
      'stopped',
      'moved',
    ]);
  });
});

describe('the next step', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['before the day it is to come', { state: 'booked', stand: null, date: '2026-11-25' }, 'come'],
    ['a booked day that has passed was missed', { state: 'booked', stand: null, date: '2026-11-20' }, 'missed'],
    ['too early to check in', { stand: { state: 'not_checked_in', canCheckIn: false, ended: false } }, 'come'],
    ['time to check in', { stand: { state: 'not_checked_in', canCheckIn: true, ended: false } }, 'check_in'],
    [
      'the line comes before what is to pay',
      { stand: { state: 'waiting', canCheckIn: false, ended: false }, steps: [charge('c', false)] },
      'wait',
    ],
    ['called', { stand: { state: 'called', canCheckIn: false, ended: false } }, 'go_in'],
    ['passed', { stand: { state: 'absent', canCheckIn: true, ended: false } }, 'come_back'],
    ['a test', { steps: [ordered] }, 'test'],
    ['what is not on credit is paid before the test', { steps: [ordered, charge('c', false)] }, 'pay'],
    ['what is on credit waits until the end', { steps: [ordered, charge('c', true)] }, 'test'],
    ['a test that was done', { steps: [ordered, step('test_done', { order: 'o' })] }, 'wait_report'],
    ['all reports are there', { steps: [ordered, step('report_ready', { order: 'o' })] }, 'back_to_doctor'],
    ['seen again with them', { steps: [ordered, step('report_ready', { order: 'o' }), step('called')] }, 'finished'],
    [
      'sent to tests with nothing left to do there',
      { stand: { state: 'away', canCheckIn: true, ended: false } },
      'away',
    ],
    [
      'the clinic closed before the results were seen',
      { stand: { state: 'results_open', canCheckIn: false, ended: true } },
      'results_open',
    ],
    ['medicine waits', { steps: [step('medicine_ready', { order: 'm', place: 'y' })] }, 'take_medicine'],
    ['at the end what is on credit', { steps: [charge('c', true)] }, 'pay_at_end'],
    ['nothing is left', {}, 'finished'],
    ['cancelled', { state: 'cancelled' }, 'cancelled'],
    ['moved', { state: 'cancelled', movedTo: 'other' }, 'moved'],
  ])('%s', (_, change, kind) => {
    expect(nextStep(facts(change)).kind).toBe(kind);
  });
});

describe('payments', () => {
  test('one stop settles many charges, and every stop counts', () => {
    const steps = [
      charge('a', false),
      charge('b', false),
      step('paid', { charges: ['a', 'b'], fen: 2000 }),
      charge('c', false),
    ];
    expect(paymentsOf(steps)).toMatchObject({ stops: 1, credit: false, paid: 2000, open: [{ charge: 'c' }] });
    expect(paymentsOf([...steps, step('paid', { charges: ['c'], fen: 1000 })])).toMatchObject({ stops: 2, open: [] });
  });
});

describe('the thread', () => {
  test('says what is done, what is open and what is still to come', () => {
    const steps = [step('booked'), step('checked_in'), { ...ordered, event: 'e9' }];
    const states = beadsOf(steps, { stand: null }, 'test').map(({ kind, state }) => `${kind} ${state}`);
    expect(states).toEqual(['booked done', 'checked_in done', 'test_ordered now', 'see_doctor later']);
  });

  test('ends where the visit ended', () => {
    const states = beadsOf([step('booked'), step('cancelled')], { stand: null }, 'cancelled');
    expect(states.map(({ state }) => state)).toEqual(['done', 'wrong']);
  });
});

describe('following', () => {
  test('is until the end of a day within ninety days, and opens nothing from before', () => {
    expect(endOfConsent('2026-11-23', at)).toBe('2026-11-23T16:00:00.000Z');
    expect(endOfConsent('2026-11-22', at)).toBeNull();
    expect(endOfConsent('2027-03-01', at)).toBeNull();
    expect(opensVisit({ invitedAt: at }, '2026-11-23')).toBe(true);
    expect(opensVisit({ invitedAt: at }, '2026-11-22')).toBe(false);
  });

  test('begins with ten digits', () => {
    expect(followCode((below) => below - 1)).toBe('9999999999');
  });
});
