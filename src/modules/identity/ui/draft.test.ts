import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { residentIdCheck } from '#kernel/resident-id.ts';
import { ageOf, type Draft, emptyDraft, idFacts, needsGuardian, payload, wrongIn } from './draft.ts';

const today = '2026-11-23';
const t = ((key: string) => key) as unknown as TFunction;
const number = (born: string) => {
  const first17 = `990101${born.replaceAll('-', '')}002`;
  return first17 + residentIdCheck(first17);
};
const filled = (part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  relationship: 'self',
  name: '测试甲',
  number: number('1956-03-01'),
  phone: '10000000001',
  noticeRead: true,
  healthData: true,
  ...part,
});

describe('registration', () => {
  it('takes birth date and gender from a citizen number, so that nobody types them twice', () => {
    expect(idFacts(filled(), today)).toMatchObject({ birthDate: '1956-03-01', gender: 'female' });
    expect(payload(filled(), today, '2026-11')).toMatchObject({ birthDate: '1956-03-01', gender: 'female' });
    expect(wrongIn(filled(), today, t)).toEqual({});
  });

  it('finds a digit typed wrong before anything is sent', () => {
    const typo = filled({ number: number('1956-03-01').replace(/.$/, (last) => (last === '1' ? '2' : '1')) });
    expect(wrongIn(typo, today, t)).toEqual({ 'documents.0.number': 'identity.wrong.citizen' });
  });

  it('asks for birth date and gender with every other document', () => {
    const passport = filled({ kind: 'passport', number: 'E12345678' });
    expect(Object.keys(wrongIn(passport, today, t))).toEqual(['birthDate', 'gender']);
  });

  it.each([
    ['2012-11-24', true],
    ['2012-11-23', false],
  ])('somebody born on %s needs a guardian: %s', (born, needed) => {
    expect(needsGuardian(filled({ number: number(born) }), today)).toBe(needed);
  });

  it('names everything that is missing at once', () => {
    expect(Object.keys(wrongIn(emptyDraft(), today, t))).toEqual([
      'relationship',
      'name',
      'documents.0.number',
      'phone',
      'privacyNoticeVersion',
      'healthDataConsent',
    ]);
  });

  it('sends a guardian for a child only', () => {
    const child = filled({
      number: number('2020-05-01'),
      guardianName: '测试乙',
      guardianNumber: number('1990-01-01'),
    });
    expect(payload(child, today, '1').guardian).toMatchObject({ name: '测试乙' });
    expect(payload(filled({ guardianName: '测试乙' }), today, '1').guardian).toBeUndefined();
  });

  it.each([
    ['2000-11-23', 26],
    ['2000-11-24', 25],
  ])('born %s is %i years old', (born, age) => {
    expect(ageOf(born, today)).toBe(age);
  });
});
