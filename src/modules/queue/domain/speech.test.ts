import { describe, expect, it } from 'vitest';
import { callKey, isQuiet, nextToSay, type Spoken, sentence, spokenNumber } from './speech.ts';

const at = (time: string) => `2026-11-23T${time}+08:00`;
const call = (number: string, time: string, more: Partial<Spoken> = {}): Spoken => ({
  number,
  name: '王*明',
  room: '2 诊室',
  calledAt: at(time),
  state: 'called',
  calls: 1,
  sameName: false,
  ...more,
});
const rules = { repeats: 2, quiet: null };
const NOW = at('09:00:30');

/** Everything said from here on if nothing else happens. */
function all(calling: readonly Spoken[], said = new Map<string, number>(), now = NOW): string[] {
  const heard: string[] = [];
  for (let next = nextToSay(calling, said, rules, now); next && heard.length < 50; ) {
    heard.push(callKey(next));
    said.set(callKey(next), (said.get(callKey(next)) ?? 0) + 1);
    next = nextToSay(calling, said, rules, now);
  }
  return heard;
}

describe('the speech plan', () => {
  const [a, b] = [call('A001', '09:00:00'), call('B007', '09:00:05')];

  it("says everybody's first time before anybody's second, the older call first, whatever order they come in", () => {
    const expected = ['A001.1', 'B007.1', 'A001.1', 'B007.1'];
    expect(all([a, b])).toEqual(expected);
    expect(all([b, a])).toEqual(expected);
  });

  it('lets a new call go before a repeat', () => {
    const said = new Map([[callKey(a), 1]]);
    expect(nextToSay([a, b], said, rules, NOW)).toBe(b);
  });

  it('does not call who has entered, and stops when a call has gone from the board', () => {
    const said = new Map([[callKey(a), 1]]);
    expect(nextToSay([{ ...a, state: 'in_room' }], said, rules, NOW)).toBeNull();
    expect(nextToSay([], said, rules, NOW)).toBeNull();
  });

  it('says a call again as a new one, and at the same instant goes by the number', () => {
    const said = new Map([[callKey(a), 2]]);
    expect(nextToSay([{ ...a, calls: 2 }], said, rules, NOW)).toMatchObject({ number: 'A001', calls: 2 });
    const twins = [call('B001', '09:00:00'), call('A001', '09:00:00')];
    expect(all(twins)[0]).toBe('A001.1');
  });

  it('keeps silent about calls from before a restart, but ends the repeats it has begun', () => {
    expect(all([a], new Map(), at('09:01:01'))).toEqual([]);
    expect(all([a], new Map(), at('09:01:00'))).toHaveLength(2);
    expect(all([a], new Map([[callKey(a), 1]]), at('09:05:00'))).toEqual(['A001.1']);
  });

  it('says nothing in quiet hours, over midnight too', () => {
    const quiet = { from: '12:00', to: '13:30' };
    expect(nextToSay([call('A001', '12:00:00')], new Map(), { ...rules, quiet }, at('12:00:10'))).toBeNull();
    expect(nextToSay([call('A001', '13:30:00')], new Map(), { ...rules, quiet }, at('13:30:00'))).not.toBeNull();
    expect([isQuiet(quiet, at('11:59:59')), isQuiet(quiet, at('13:29:59'))]).toEqual([false, true]);
    const night = { from: '21:00', to: '06:30' };
    expect(['20:59:00', '21:00:00', '02:00:00', '06:30:00'].map((time) => isQuiet(night, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the sentence', () => {
  it('speaks number, masked name and room, and 1 so that nobody takes it for 7', () => {
    expect(sentence(call('A017', '09:00:00'), 'zh')).toBe('请 A 零 幺 七 号，王某明，到2 诊室就诊。');
    expect(sentence(call('A017', '09:00:00', { room: 'Room 2' }), 'en')).toBe('Number A 0 1 7, please go to Room 2.');
    expect(spokenNumber('AB103', 'zh')).toBe('A B 幺 零 三');
  });

  it('leaves the name out where two have it, and says the number twice', () => {
    const both = sentence(call('A017', '09:00:00', { sameName: true }), 'zh');
    expect(both).not.toContain('王');
    expect(both.match(/A 零 幺 七/g)).toHaveLength(2);
  });

  it('never speaks a letter of a name that is masked to its first', () => {
    expect(sentence(call('A017', '09:00:00', { name: 'S***' }), 'zh')).toBe('请 A 零 幺 七 号，到2 诊室就诊。');
  });
});
