import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDocument,
  type DocumentKind,
  documentKinds,
  isDocumentKind,
  normaliseDocument,
} from '#kernel/documents.ts';
import { residentIdCheck } from '#kernel/resident-id.ts';

const today = '2026-11-23';
const check = (kind: DocumentKind, number: string, demo = false) => checkDocument(kind, number, { today, demo });
const withCheck = (first17: string) => first17 + residentIdCheck(first17);

describe('a resident number', () => {
  test('of the published example is right and tells birth and gender', () => {
    expect(check('resident_id', '11010519491231002X')).toEqual({
      ok: true,
      number: '11010519491231002X',
      birthDate: '1949-12-31',
      gender: 'female',
    });
  });

  test('may be typed with small x, blanks and full-width digits', () => {
    expect(check('resident_id', ' 110105 19491231 002x ')).toMatchObject({ ok: true, number: '11010519491231002X' });
    expect(check('resident_id', '１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({
      number: '11010519491231002X',
    });
  });

  test('of 15 digits becomes the one of 18, so one person has one number', () => {
    expect(check('resident_id', '110105491231002')).toMatchObject({ ok: true, number: '11010519491231002X' });
    expect(normaliseDocument('resident_id', '110105491231002')).toBe('11010519491231002X');
  });

  test('is refused by its form, region, birth date, check character or a birth to come', () => {
    const problem = (number: string) => check('resident_id', number);
    expect(problem('1101051949123100')).toEqual({ ok: false, problem: 'format' });
    expect(problem(withCheck('10010519491231002'))).toEqual({ ok: false, problem: 'region' });
    expect(problem(withCheck('11010519490231002'))).toEqual({ ok: false, problem: 'birth_date' });
    expect(problem('110105194912310021')).toEqual({ ok: false, problem: 'checksum' });
    expect(problem(withCheck('11010520261124002'))).toEqual({ ok: false, problem: 'future' });
    expect(problem(withCheck('11010520261123002'))).toMatchObject({ ok: true, birthDate: today });
  });

  test('of the fake region 99 passes in the demo only', () => {
    const fake = withCheck('99010119900101001');
    expect(check('resident_id', fake)).toEqual({ ok: false, problem: 'region' });
    expect(check('resident_id', fake, true)).toMatchObject({ ok: true, gender: 'male' });
  });
});

describe('the other documents', () => {
  test.each([
    ['residence_permit', withCheck('81000019900101001')],
    ['residence_permit', withCheck('83000019900101002')],
    ['foreign_permanent', withCheck('91184019900101001')],
    ['household_register', '11010519491231002X'],
    ['driving_licence', '11010519491231002X'],
    ['passport', 'E12345678'],
    ['passport', 'ea1234567'],
    ['foreign_passport', 'L898902C3'],
    ['hk_macau_permit', 'H12345678'],
    ['taiwan_permit', '12345678'],
    ['taiwan_permit', '1234567890A'],
    ['officer_card', '军字第1234567号'],
    ['birth_certificate', 'P330123456'],
    ['social_security_card', 'A12345678'],
    ['other', '军医证123'],
  ] as const)('%s %s is accepted', (kind, number) => {
    expect(check(kind, number)).toMatchObject({ ok: true });
  });

  test.each([
    ['residence_permit', '11010519491231002X', 'region'],
    ['residence_permit', `${withCheck('81000019900101001').slice(0, 17)}#`, 'format'],
    ['foreign_permanent', withCheck('81000019900101001'), 'region'],
    ['passport', 'A12345678', 'format'],
    ['passport', 'E1234567', 'format'],
    ['foreign_passport', 'ABCDEF', 'format'],
    ['hk_macau_permit', 'A12345678', 'format'],
    ['taiwan_permit', '123456789', 'format'],
    ['officer_card', '12345', 'format'],
    ['birth_certificate', '3301234567', 'format'],
    ['citizen_card', '12 34', 'format'],
  ] as const)('%s %s is refused', (kind, number, problem) => {
    expect(check(kind, number)).toEqual({ ok: false, problem });
  });

  test('a resident card of Hong Kong region 810000 is a residence permit, not a resident card', () => {
    expect(check('resident_id', withCheck('81000019900101001'))).toEqual({ ok: false, problem: 'region' });
  });

  test('a reissued Hong Kong permit is the same person', () => {
    expect(normaliseDocument('hk_macau_permit', 'h12345678-02')).toBe('H12345678');
  });

  test('a token keeps its small letters, a card does not', () => {
    expect(normaliseDocument('e_health_card', 'aB12cd')).toBe('aB12cd');
    expect(normaliseDocument('citizen_card', 'aB12cd')).toBe('AB12CD');
  });
});

test('every kind has a two-digit national code and both names', () => {
  for (const [name, kind] of Object.entries(documentKinds)) {
    expect(isDocumentKind(name)).toBe(true);
    expect(kind.code).toMatch(/^0[1-7]$|^99$/);
    expect(kind.zh && kind.en).toBeTruthy();
  }
  expect(isDocumentKind('toString')).toBe(false);
});

test('normalising twice changes nothing more, whatever is typed', () => {
  const kinds = fc.constantFrom(...(Object.keys(documentKinds) as DocumentKind[]));
  const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ -]?[HM0-9xX -]{0,20}$/));
  fc.assert(
    fc.property(kinds, typed, (kind, text) => {
      const once = normaliseDocument(kind, text);
      expect(normaliseDocument(kind, once)).toBe(once);
    }),
    {
      examples: [
        ['other', 'i̇'],
        ['other', 'Ϊ͂'],
        ['other', 'e-\u0301'],
      ],
    },
  );
});
