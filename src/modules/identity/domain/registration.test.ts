import { describe, expect, test } from 'vitest';
import { checkRegistration, type RegistrationInput, tidyName } from './registration.ts';
import { sampleRegistration, sampleResidentId } from './sample-person.ts';

const options = { today: '2026-11-23', demo: true };
const adult = (): RegistrationInput => sampleRegistration('adult');
const child = (birthDate: string): RegistrationInput => ({
  ...adult(),
  gender: 'female',
  birthDate,
  documents: [{ kind: 'resident_id', number: sampleResidentId(birthDate, 2) }],
});
const guardian = {
  name: '测试母',
  document: { kind: 'resident_id' as const, number: sampleResidentId('1990-05-05', 4) },
  relationship: 'mother' as const,
};
const codeOf = (input: RegistrationInput, o = options): string => {
  try {
    checkRegistration(input, o);
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a registration', () => {
  test('of an adult with a valid resident ID passes', () => {
    expect(codeOf(adult())).toBe('ok');
  });

  test('takes the birth date from the resident ID when the form has none', () => {
    const input = adult();
    expect(checkRegistration({ ...input, birthDate: undefined }, options).birthDate).toBe(input.birthDate);
  });

  test('without the separate consent for health data is refused (PIPL 29)', () => {
    expect(codeOf({ ...adult(), healthDataConsent: false })).toBe('identity.consent_required');
  });

  test('that consents to an older notice is refused (PIPL 17)', () => {
    expect(codeOf({ ...adult(), privacyNoticeVersion: '2019-01' })).toBe('identity.notice_outdated');
  });

  test('needs a document', () => {
    expect(codeOf({ ...adult(), documents: [] })).toBe('identity.document_required');
  });

  test('with a wrong check character is refused', () => {
    const number = adult().documents[0]?.number ?? '';
    const last = number.endsWith('1') ? '2' : '1';
    const documents = [{ kind: 'resident_id' as const, number: number.slice(0, 17) + last }];
    expect(codeOf({ ...adult(), documents })).toBe('identity.document_invalid');
  });

  test('of the fake region 99 is refused in production', () => {
    expect(codeOf(adult(), { ...options, demo: false })).toBe('identity.document_invalid');
  });

  test('whose birth date or gender differ from the number is refused', () => {
    expect(codeOf({ ...adult(), birthDate: '1980-01-01' })).toBe('identity.document_mismatch');
    const other = adult().gender === 'male' ? 'female' : 'male';
    expect(codeOf({ ...adult(), gender: other })).toBe('identity.document_mismatch');
  });

  test('of a passport holder needs a birth date that has been', () => {
    const documents = [{ kind: 'foreign_passport' as const, number: 'X1234567' }];
    expect(codeOf({ ...adult(), documents, birthDate: undefined })).toBe('identity.birth_date_required');
    expect(codeOf({ ...adult(), documents, birthDate: '2026-11-24' })).toBe('identity.birth_date_invalid');
    expect(codeOf({ ...adult(), documents, birthDate: '1980-01-01' })).toBe('ok');
  });

  test('counts the same number in two booklets once', () => {
    const input = adult();
    const number = input.documents[0]?.number ?? '';
    const documents = [...input.documents, { kind: 'household_register' as const, number: number.toLowerCase() }];
    expect(checkRegistration({ ...input, documents }, options).documents).toHaveLength(1);
  });
});

describe('a child', () => {
  test.each([
    ['on the day before the fourteenth birthday', '2012-11-24', 'identity.guardian_required'],
    ['on the fourteenth birthday', '2012-11-23', 'ok'],
    ['that was born today', '2026-11-23', 'identity.guardian_required'],
  ])('%s: %s', (_, birthDate, code) => {
    expect(codeOf(child(birthDate))).toBe(code);
  });

  test('with a guardian named is registered (PIPL 31)', () => {
    expect(checkRegistration({ ...child('2020-01-01'), guardian }, options).guardian).toMatchObject({
      name: '测试母',
      document: { family: 'citizen' },
    });
  });

  test('of a guardian whose number is wrong is refused', () => {
    const wrong = { ...guardian, document: { ...guardian.document, number: '990101199005050000' } };
    expect(codeOf({ ...child('2020-01-01'), guardian: wrong })).toBe('identity.document_invalid');
  });
});

test.each([
  ['  张 三 ', '张三'],
  ['Ａnna   Maria', 'Anna Maria'],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(tidyName(typed)).toBe(kept);
});
