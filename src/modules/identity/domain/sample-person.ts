import { addDays, type LocalDate } from '#kernel/instant.ts';
import { intBetween, seeded } from '#kernel/random.ts';
import { residentIdCheck } from '#kernel/resident-id.ts';
import { currentNotice } from './privacy-notice.ts';
import type { RegistrationInput } from './registration.ts';

/** 990101 belongs to no place: such a number passes every check and is nobody's. */
const NOWHERE = '990101';

/** A resident ID of a person who does not exist. `sequence` 0-999; its parity is the gender (GB 11643). */
export function sampleResidentId(birthDate: LocalDate, sequence: number): string {
  const first17 = `${NOWHERE}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + residentIdCheck(first17);
}

/** A complete registration of an adult who does not exist, for door examples; another seed is another person. */
export function sampleRegistration(seed: string): RegistrationInput {
  const random = seeded(seed);
  const birthDate = addDays('1950-01-01', intBetween(random, 0, 18_000));
  const sequence = intBetween(random, 0, 999);
  return {
    name: '测试登记人',
    gender: sequence % 2 === 1 ? 'male' : 'female',
    birthDate,
    documents: [{ kind: 'resident_id', number: sampleResidentId(birthDate, sequence) }],
    phone: `1000099${String(intBetween(random, 0, 9999)).padStart(4, '0')}`,
    privacyNoticeVersion: currentNotice.version,
    healthDataConsent: true,
  };
}
