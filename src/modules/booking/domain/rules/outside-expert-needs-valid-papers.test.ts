import { expect, test } from 'vitest';
import { paperState } from '../paper-state.ts';
import { missingPapers } from './outside-expert-needs-valid-papers.ts';

const all = (until: string) =>
  (['licence', 'filing', 'contract'] as const).map((kind) => ({ kind, from: '2026-01-01', until }));

test.each([
  ['on the last day of all three nothing is missing', all('2026-12-01'), '2026-12-01', []],
  [
    'the day after, all three are, with the day until which they held',
    all('2026-12-01'),
    '2026-12-02',
    [
      { kind: 'licence', until: '2026-12-01' },
      { kind: 'filing', until: '2026-12-01' },
      { kind: 'contract', until: '2026-12-01' },
    ],
  ],
  [
    'before the first day nothing held yet',
    all('2026-12-01').slice(0, 2),
    '2026-06-01',
    [{ kind: 'contract', until: null }],
  ],
  [
    'a paper that follows on closes the gap',
    [...all('2026-12-01'), ...all('2027-12-01').map((it) => ({ ...it, from: '2026-12-02' }))],
    '2026-12-02',
    [],
  ],
])('%s', (_, papers, date, missing) => {
  expect(missingPapers(papers, date)).toEqual(missing);
});

test.each([
  ['2026-10-01', 'valid'],
  ['2026-11-01', 'soon'],
  ['2026-12-01', 'soon'],
  ['2026-12-02', 'expired'],
  ['2025-12-31', 'later'],
])('on %s a paper from 2026-01-01 until 2026-12-01, with 30 days of warning, is %s', (today, state) => {
  const paper = { kind: 'filing', from: '2026-01-01', until: '2026-12-01' } as const;
  expect(paperState(paper, [paper], today, 30)).toBe(state);
});

test('nobody is warned of a paper that another follows on at once', () => {
  const paper = { kind: 'filing', from: '2026-01-01', until: '2026-12-01' } as const;
  const next = { ...paper, from: '2026-12-02', until: '2027-12-01' };
  expect(paperState(paper, [paper, next], '2026-12-01', 30)).toBe('valid');
});
