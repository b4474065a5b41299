import { isLocalDate, type LocalDate } from '#kernel/instant.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
/** First two digits of GB/T 2260; 81, 82, 83 are the residence permits of Hong Kong, Macao and Taiwan. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const RESIDENCE = new Set(['810000', '820000', '830000']);
/** 990101 was never given to a place: the demo hospital and the tests take their people from it. */
const DEMO_REGION = '99';

export type Gender = 'male' | 'female';
export type IdNumberProblem = 'format' | 'region' | 'birth_date' | 'future' | 'checksum';
/** What the 18 characters say about their holder. `region` is the first six digits. */
export interface IdNumberFacts {
  readonly number: string;
  readonly birthDate: LocalDate;
  readonly gender: Gender;
  readonly region: string;
}
export type IdNumberResult =
  | ({ readonly ok: true } & IdNumberFacts)
  | { readonly ok: false; readonly problem: IdNumberProblem };
/** `today` refuses births to come; `demo` lets the fake region 99 pass (never in production). */
export interface IdNumberOptions {
  readonly today: LocalDate;
  readonly demo?: boolean;
}

/** The 18th character of GB 11643-1999 (ISO 7064 MOD 11-2) over the first 17 digits. */
export function residentIdCheck(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new Error('the check character needs 17 digits');
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** The 15-digit number of before 1999 in 18 characters: century 19 put in, check character added. */
export function upgradeResidentId(fifteen: string): string {
  if (!/^\d{15}$/.test(fifteen)) throw new Error('an old number has 15 digits');
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + residentIdCheck(first17);
}

/** 居民身份证 (GB 11643-1999), 15 or 18 characters, small x accepted; also what 户口簿 and 驾驶证 carry. */
export function checkResidentId(number: string, options: IdNumberOptions): IdNumberResult {
  const full = /^\d{15}$/.test(number) ? upgradeResidentId(number) : number;
  const region = full.slice(0, 2);
  const known =
    (PROVINCES.has(region) && !RESIDENCE.has(full.slice(0, 6))) || (options.demo === true && region === DEMO_REGION);
  return checkEighteen(full, known, options);
}

/** 港澳台居民居住证: 810000, 820000 or 830000 in front, otherwise as a resident ID. */
export function checkResidencePermit(number: string, options: IdNumberOptions): IdNumberResult {
  return checkEighteen(number, RESIDENCE.has(number.slice(0, 6)), options);
}

/** 外国人永久居留身份证, edition 2023: 9, region (2), ISO 3166 number of the nationality (3), then as a resident ID. */
export function checkForeignResidence(number: string, options: IdNumberOptions): IdNumberResult {
  return checkEighteen(number, number.startsWith('9') && PROVINCES.has(number.slice(1, 3)), options);
}

function checkEighteen(text: string, regionKnown: boolean, options: IdNumberOptions): IdNumberResult {
  const number = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, problem: 'format' };
  if (!regionKnown) return { ok: false, problem: 'region' };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isLocalDate(birthDate) || birthDate < '1850-01-01') return { ok: false, problem: 'birth_date' };
  if (residentIdCheck(number.slice(0, 17)) !== number.charAt(17)) return { ok: false, problem: 'checksum' };
  if (birthDate > options.today) return { ok: false, problem: 'future' };
  const gender = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, birthDate, gender, region: number.slice(0, 6) };
}
