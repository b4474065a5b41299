import { describe, expect, test } from 'vitest';
import { addMinutes, addSeconds } from '#kernel/instant.ts';
import type { Caller, Take } from './caller.ts';
import { callerRefusal, limitRefusal } from './caller-refusal.ts';
import type { PoolSession } from './pool.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { fewestWorthLooking, watchCaller } from './watch-caller.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const me: Caller = { account: 'account-1', device: 'device-1' };
const session = { id: 's1', practitioner: 'dr', department: 'd', date: '2026-11-24', state: 'open' } as PoolSession;
const figures: Settings = {
  ...defaultSettings,
  accountPlacesPerDay: 4,
  devicePlacesPerDay: 6,
  accountDoctorNumbers: 2,
};
const OFF: Settings = {
  ...figures,
  accountPlacesPerDay: 0,
  devicePlacesPerDay: 0,
  accountDoctorNumbers: 0,
  nextPersonSeconds: 0,
  rebookMinutes: 0,
};

const take = (minutesAgo: number, change: Partial<Take> = {}): Take => ({
  ...me,
  patient: 'p1',
  session: 's9',
  practitioner: 'other',
  date: '2026-11-25',
  takenAt: addMinutes(NOW, -minutesAgo),
  givenBackAt: null,
  kept: false,
  ...change,
});
const asks = (takes: readonly Take[], patient = 'p1', caller: Caller | undefined = me, settings = figures) =>
  callerRefusal({ patient, channel: 'mobile', slot: 'x', caller }, session, takes, NOW, settings);
const times = <T>(n: number, of: (n: number) => T): T[] => Array.from({ length: n }, (_, k) => of(k));

describe('whoever books by themselves', () => {
  test('takes so many places within 24 hours, given back or not, and goes on when the first is a day old', () => {
    const four = times(4, (n) => take(60 * (20 + n), { givenBackAt: n === 0 ? NOW : null }));
    expect(asks(four)?.code).toBe('booking.caller_day_limit');
    expect(asks([take(24 * 60), ...four.slice(1)])).toBeNull();
    expect(asks(four, 'p1', me, OFF)).toBeNull();
  });

  test('is counted by browser too, through which one pair of hands uses many accounts', () => {
    const six = times(6, (n) => take(60 + n, { account: `account-${n + 2}` }));
    expect(asks(six)?.code).toBe('booking.device_day_limit');
    expect(asks(six, 'p1', { ...me, device: 'device-2' })).toBeNull();
    expect(asks(six, 'p1', { ...me, device: null })).toBeNull();
  });

  test('has so many numbers with one doctor on one day for all people of the account; what was given back does not count', () => {
    const of = (patient: string, givenBackAt: string | null = null) =>
      take(90, { patient, practitioner: 'dr', date: '2026-11-24', givenBackAt });
    expect(asks([of('p2'), of('p3')])?.code).toBe('booking.caller_doctor_limit');
    expect(asks([of('p2'), of('p3', addMinutes(NOW, -60))])).toBeNull();
  });

  test('waits for a moment before booking for the next person, never for the same one', () => {
    const just = [take(0, { takenAt: addSeconds(NOW, -5) })];
    expect(asks(just, 'p2')).toMatchObject({ code: 'booking.caller_pause', params: { seconds: 15 } });
    expect(asks(just, 'p1')).toBeNull();
    expect(asks([take(0, { takenAt: addSeconds(NOW, -20) })], 'p2')).toBeNull();
  });

  test('may hand a number to another of the family once; the second time the place waits for others first', () => {
    const given = (minutesAgo: number, session: string) =>
      take(600, { session, givenBackAt: addMinutes(NOW, -minutesAgo), patient: 'p1' });
    expect(asks([given(10, 's1')], 'p2')).toBeNull();
    const before = [given(200, 's5'), take(195, { session: 's5', patient: 'p3' })];
    const second = asks([...before, given(10, 's1')], 'p2');
    expect(second).toMatchObject({ code: 'booking.caller_rebook_wait', params: { minutes: 20 } });
    expect(asks([...before, given(10, 's1')], 'p1')).toBeNull();
    expect(asks([...before, given(30, 's1')], 'p2')).toBeNull();
  });

  test('is not held up by the hold that the new one replaces', () => {
    const held = times(4, (n) => take(30 + n, { kept: n === 0, patient: 'p1' }));
    expect(asks(held)).toBeNull();
    expect(asks(held, 'p2')?.code).toBe('booking.caller_day_limit');
  });

  test('is stopped by what a person decided, until its end; a desk is met by none of this', () => {
    const limits = [{ key: 'device-1', until: addMinutes(NOW, 1) }];
    const wish = { patient: 'p1', channel: 'mobile' as const, caller: me };
    expect(limitRefusal(wish, limits, NOW)?.code).toBe('booking.caller_limited');
    expect(limitRefusal(wish, limits, addMinutes(NOW, 1))).toBeNull();
    expect(limitRefusal({ patient: 'p1', channel: 'phone' }, limits, NOW)).toBeNull();
    const many = times(50, () => take(1));
    expect(callerRefusal({ patient: 'p1', channel: 'window' }, session, many, NOW, figures)).toBeNull();
  });
});

describe('what is put before a person', () => {
  const rules = (kind: 'account' | 'device', takes: Take[], settings: Settings = defaultSettings) =>
    watchCaller(kind, takes, settings).map((hit) => hit.rule);

  test('is nothing of a family that books for four children on one evening', () => {
    const family = times(4, (n) => take(10 * n, { patient: `p${n}` }));
    expect(rules('account', family)).toEqual([]);
    expect(rules('device', family)).toEqual([]);
  });

  test('is the speed of a script, with count and times', () => {
    const fast = times(5, (n) => take(0, { takenAt: addSeconds(NOW, n * 2) }));
    expect(watchCaller('account', [take(300), ...fast], defaultSettings)).toEqual([
      { rule: 'places_per_minute', seen: 5, allowed: 4, firstAt: NOW, lastAt: addSeconds(NOW, 8) },
    ]);
  });

  test('are more people than a family, many accounts on one browser, cancellations, and numbers handed over', () => {
    expect(
      rules(
        'account',
        times(9, (n) => take(100 * n, { patient: `p${n}` })),
      ),
    ).toEqual(['people']);
    expect(
      rules(
        'device',
        times(5, (n) => take(100 * n, { account: `a${n}` })),
      ),
    ).toEqual(['accounts']);
    const cancelled = times(6, (n) => take(100 * n + 50, { givenBackAt: addMinutes(NOW, -100 * n) }));
    expect(rules('account', cancelled)).toEqual(['cancellations']);
    const handed = times(2, (n) => [
      take(100 * n + 90, { session: `s${n}`, givenBackAt: addMinutes(NOW, -100 * n - 20) }),
      take(100 * n + 19, { session: `s${n}`, patient: 'p2' }),
    ]).flat();
    expect(rules('account', handed)).toEqual(['hand_overs']);
  });

  test('is nothing at all when every figure is 0 (control)', () => {
    const off = {
      ...defaultSettings,
      watchPlacesPerMinute: 0,
      watchPeoplePerAccount: 0,
      watchAccountsPerDevice: 0,
      watchHandOvers: 0,
      watchCancellations: 0,
    };
    const all = times(40, (n) => take(0, { patient: `p${n}`, account: `a${n}`, givenBackAt: NOW }));
    expect(rules('device', all, off)).toEqual([]);
    expect(fewestWorthLooking(off)).toBe(Number.POSITIVE_INFINITY);
    expect(fewestWorthLooking(defaultSettings)).toBe(4);
  });
});
