import { describe, expect, it } from 'vitest';
import { residentIdCheck } from '#kernel/resident-id.ts';
import { readScan } from './scan.ts';

const id = (first17: string) => first17 + residentIdCheck(first17);
const NOBODY = id('99010119500131012');
const read = readScan;

describe('what a reader typed is told apart', () => {
  it.each<[string, string, object]>([
    ['an ID number', NOBODY, { kind: 'id', number: NOBODY }],
    ['one with a small x', id('99010119500131004').toLowerCase(), { kind: 'id', number: id('99010119500131004') }],
    [
      'one between the fields of an ID reader',
      `演示甲|男|汉|19500131|${NOBODY}|演示路1号`,
      { kind: 'id', number: NOBODY },
    ],
    ['one with a name before it', `ID:${NOBODY}`, { kind: 'id', number: NOBODY }],
    ['full-width digits and blanks', `９９０１０１ 19500131 ${NOBODY.slice(14)}`, { kind: 'id', number: NOBODY }],
    ['a visit card', 'MZ00123456', { kind: 'card', number: 'MZ00123456' }],
    ['a card in small letters', 'mz00123456', { kind: 'card', number: 'MZ00123456' }],
    ['a magnetic track with its marks', ';1234567890?', { kind: 'card', number: '1234567890' }],
    ['two tracks that say the same', 'MZ00123456;MZ00123456', { kind: 'card', number: 'MZ00123456' }],
    ['an e-health card', 'aB'.repeat(32), { kind: 'e_card', number: 'aB'.repeat(32) }],
    ['one with kind and time behind it', `${'aB'.repeat(32)}:1:20261123`, { kind: 'e_card', number: 'aB'.repeat(32) }],
    ['an insurance code', '1'.repeat(28), { kind: 'insurance_code', code: '1'.repeat(28) }],
    [
      'a slip of ours',
      'sxq:0192AC1E-7000-7000-8000-000000000001',
      { kind: 'slip', id: '0192ac1e-7000-7000-8000-000000000001' },
    ],
  ])('%s', (_, raw, scan) => expect(read(raw)).toEqual(scan));

  it('has the same check character as the kernel, for every remainder', () => {
    const all = Array.from({ length: 200 }, (_, n) => id(`99010119500131${String(n).padStart(3, '0')}`));
    expect(new Set(all.map((one) => one[17])).size).toBe(11);
    expect(all.map(read).every((scan) => scan.kind === 'id')).toBe(true);
  });

  it('never takes a misread number for somebody else: one wrong digit is caught by the check character', () => {
    for (let at = 0; at < 17; at += 1) {
      const wrong = NOBODY.slice(0, at) + ((Number(NOBODY[at]) + 1) % 10) + NOBODY.slice(at + 1);
      expect(read(wrong)).toEqual({ kind: 'id_misread' });
    }
  });

  it('knows nothing where two tracks differ or nothing is ours', () => {
    for (const raw of ['MZ00123456;MZ00123457', '', 'https://example.invalid/a', '你好', 'ABCDEF', '\u0000\u0007'])
      expect(read(raw)).toEqual({ kind: 'unknown' });
  });
});
