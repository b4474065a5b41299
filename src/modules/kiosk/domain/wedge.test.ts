import { describe, expect, it } from 'vitest';
import { emptyWedge, WEDGE, type WedgeRules, wedgeStep } from './wedge.ts';

/** Types a text with these pauses between keys; what was taken for a scan, and what reached the fields. */
function typed(text: string, pause: (n: number) => number, rules: WedgeRules = WEDGE) {
  let wedge = emptyWedge;
  let at = 1_000;
  const scans: string[] = [];
  let leaked = '';
  [...text].forEach((letter, n) => {
    at += pause(n);
    const key = letter === '\n' ? 'Enter' : letter;
    const step = wedgeStep(wedge, key, at, rules);
    wedge = step.wedge;
    if (step.scanned !== null) scans.push(step.scanned);
    if (!step.swallow) leaked += key === 'Enter' ? '⏎' : key;
  });
  return { scans, leaked };
}
const CARD = 'MZ00123456\n';

describe('a scanner is a keyboard that no hand is', () => {
  it('is heard by its speed, and after the first five letters nothing of it reaches a field', () => {
    expect(typed(CARD, () => 8)).toEqual({ scans: ['MZ00123456'], leaked: 'MZ001' });
  });

  it('may stutter once', () => {
    expect(typed(CARD, (n) => (n === 4 ? 120 : 10)).scans).toEqual(['MZ00123456']);
    expect(typed(CARD, (n) => (n === 4 || n === 7 ? 120 : 10)).scans).toEqual([]);
  });

  it('is heard at once, however slow, where it sends its prefix; then no letter leaks', () => {
    expect(typed(`~${CARD}`, () => 150)).toEqual({ scans: ['MZ00123456'], leaked: '' });
    expect(typed(`~${CARD}`, () => 150, { ...WEDGE, prefix: null }).scans).toEqual([]);
  });

  it('is not what fingers type, fast ones too, and their Enter stays theirs', () => {
    for (const ms of [70, 120, 400]) {
      const { scans, leaked } = typed(CARD, () => ms);
      expect([ms, scans, leaked]).toEqual([ms, [], 'MZ00123456⏎']);
    }
  });

  it('is not a few keys drummed on, nor two texts with a rest between them', () => {
    expect(typed('12345\n', () => 5).scans).toEqual([]);
    expect(typed(`99${CARD}`, (n) => (n === 2 ? 500 : 8)).scans).toEqual(['MZ00123456']);
  });

  it('reads two cards one after the other as two, and its buffer never grows without end', () => {
    expect(typed(CARD + CARD, () => 8).scans).toEqual(['MZ00123456', 'MZ00123456']);
    let wedge = emptyWedge;
    for (let n = 0; n < 5_000; n += 1) wedge = wedgeStep(wedge, 'a', n).wedge;
    expect(wedge.text.length).toBeLessThanOrEqual(512);
  });
});
