import { addDays, type LocalDate } from '#kernel/instant.ts';
import { intBetween, seeded } from '#kernel/random.ts';
import { currentNotice } from '../domain/privacy-notice.ts';
import type { RegistrationInput } from '../domain/registration.ts';
import { sampleResidentId } from '../domain/sample-person.ts';

/** Patients with an account of their own; number 61 is the child of 1 and 2. */
export const ADULTS = 60;
export const CHILD = 61;
/** These are also registered in the community centre. */
export const IN_BOTH_HOSPITALS = 10;

const FIRST = ['测试', '演示', '样例'];
const LAST = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'];

/** 测试甲, 测试乙 ... 样例酉: three characters, so that masking shows what it does. */
export function demoName(n: number): string {
  if (n === CHILD) return '测试宝';
  return `${FIRST[Math.floor((n - 1) / LAST.length)]}${LAST[(n - 1) % LAST.length]}`;
}

export function demoPhone(n: number): string {
  return `10000000${String(n).padStart(3, '0')}`;
}

/** The registration form of demo patient `n` on `today`; 1 is the mother, 2 the father. */
export function demoPerson(n: number, today: LocalDate): RegistrationInput {
  const { birthDate, gender, sequence } = factsOf(n, today);
  const base = {
    name: demoName(n),
    gender,
    birthDate,
    documents: [{ kind: 'resident_id' as const, number: sampleResidentId(birthDate, sequence) }],
    phone: demoPhone(n === CHILD ? 1 : n),
    address: `演示省演示市东湖区示范路${n}号`,
    privacyNoticeVersion: currentNotice.version,
    healthDataConsent: true,
  };
  if (n !== CHILD) return base;
  const mother = demoPerson(1, today);
  const document = mother.documents[0];
  if (!document) throw new Error('the demo mother has a document');
  return { ...base, guardian: { name: mother.name, document, relationship: 'mother' } };
}

function factsOf(n: number, today: LocalDate) {
  const age = ageOf(n);
  const random = seeded(`shuxin-demo-patient-${n}`);
  // Never on the birthday itself, so that the age holds for the whole demo day.
  const birthDate = addDays(
    `${Number(today.slice(0, 4)) - age}${today.slice(4)}`.replace('-02-29', '-02-28'),
    -intBetween(random, 30, 300),
  );
  const gender = n === 1 ? ('female' as const) : n === 2 || random() < 0.5 ? ('male' as const) : ('female' as const);
  return { birthDate, gender, sequence: 2 * n + (gender === 'male' ? 1 : 0) };
}

// A waiting room of all ages: every fourth is an elder, nobody but the child is under 14.
function ageOf(n: number): number {
  if (n === 1) return 34;
  if (n === 2) return 36;
  if (n === CHILD) return 6;
  return n % 4 === 0 ? 66 + ((n * 7) % 20) : 18 + ((n * 11) % 46);
}
