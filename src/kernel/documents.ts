import type { LocalDate } from '#kernel/instant.ts';
import {
  checkForeignResidence,
  checkResidencePermit,
  checkResidentId,
  type Gender,
  type IdNumberOptions,
  type IdNumberProblem,
  type IdNumberResult,
  upgradeResidentId,
} from '#kernel/resident-id.ts';

export { creditCodeCheck, isCreditCode, organisationCodeCheck } from '#kernel/credit-code.ts';
export { mrzCheckDigit, readPassportLine } from '#kernel/mrz.ts';
export { type Gender, residentIdCheck, upgradeResidentId } from '#kernel/resident-id.ts';

/**
 * Kinds of identity document. `code` is the value of WS/T 364 CV02.01.101; the documents that list does not name go
 * out as 99 其他, but stay kinds of their own here, because a patient is found by (kind, number).
 */
export const documentKinds = {
  resident_id: { code: '01', zh: '居民身份证', en: 'Resident identity card' },
  household_register: { code: '02', zh: '居民户口簿', en: 'Household register' },
  passport: { code: '03', zh: '护照', en: 'Chinese passport' },
  foreign_passport: { code: '03', zh: '外国护照', en: 'Foreign passport' },
  officer_card: { code: '04', zh: '军官证', en: 'Military officer card' },
  driving_licence: { code: '05', zh: '驾驶证', en: 'Driving licence' },
  hk_macau_permit: { code: '06', zh: '港澳居民来往内地通行证', en: 'Mainland travel permit, Hong Kong and Macao' },
  taiwan_permit: { code: '07', zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit, Taiwan' },
  residence_permit: { code: '99', zh: '港澳台居民居住证', en: 'Residence permit, Hong Kong, Macao and Taiwan' },
  foreign_permanent: { code: '99', zh: '外国人永久居留身份证', en: 'Foreign permanent resident card' },
  birth_certificate: { code: '99', zh: '出生医学证明', en: 'Birth certificate' },
  social_security_card: { code: '99', zh: '社会保障卡', en: 'Social security card' },
  citizen_card: { code: '99', zh: '市民卡', en: 'Citizen card' },
  e_health_card: { code: '99', zh: '电子健康卡', en: 'Electronic health card' },
  e_insurance: { code: '99', zh: '医保电子凭证', en: 'Electronic insurance voucher' },
  other: { code: '99', zh: '其他证件', en: 'Other document' },
} as const;

export type DocumentKind = keyof typeof documentKinds;
export type DocumentProblem = IdNumberProblem;
export type DocumentOptions = IdNumberOptions;

/** `number` is the normalised one to keep and to index; birth date and gender only where the number tells them. */
export type DocumentResult =
  | { readonly ok: true; readonly number: string; readonly birthDate?: LocalDate; readonly gender?: Gender }
  | { readonly ok: false; readonly problem: DocumentProblem };

/** Regional cards and electronic vouchers: the issuer checks them, here only the alphabet is. */
const CARD = /^[A-Za-z0-9]{6,64}$/;

const FORMATS: Partial<Record<DocumentKind, RegExp>> = {
  passport: /^[EGDSPH][A-Z0-9]\d{7}$/,
  // Foreign numbers follow no common form; the machine-readable zone has room for 9, some countries print more.
  foreign_passport: /^(?=.*\d)[A-Z0-9]{5,15}$/,
  officer_card: /^[\p{Script=Han}A-Z0-9]{6,12}$/u,
  hk_macau_permit: /^[HM]\d{8}$/,
  taiwan_permit: /^(?:\d{8}|\d{10}[A-Z]?)$/,
  birth_certificate: /^[A-Z]\d{9}$/,
  social_security_card: CARD,
  citizen_card: CARD,
  e_health_card: CARD,
  e_insurance: CARD,
  other: /^[\p{Script=Han}A-Z0-9]{3,30}$/u,
};

const idNumberChecks: Partial<Record<DocumentKind, (number: string, options: IdNumberOptions) => IdNumberResult>> = {
  resident_id: checkResidentId,
  household_register: checkResidentId,
  driving_licence: checkResidentId,
  residence_permit: checkResidencePermit,
  foreign_permanent: checkForeignResidence,
};

export function isDocumentKind(text: string): text is DocumentKind {
  return Object.hasOwn(documentKinds, text);
}

/**
 * The one spelling of a number: full-width letters made narrow, spaces and hyphens dropped, upper case; a 15-digit
 * resident number upgraded; the reissue count of a Hong Kong or Macao permit dropped, since the person stays the same.
 * Total: what is no valid number comes back merely tidied.
 */
export function normaliseDocument(kind: DocumentKind, number: string): string {
  const narrow = number.normalize('NFKC').replace(/[\s\-\u2010-\u2015.·]/gu, '');
  // The electronic ones are tokens, in which a small letter is another letter.
  const token = kind === 'e_health_card' || kind === 'e_insurance';
  // Once more, since what a blank kept apart may now combine; only A-Z are capitals in numbers.
  const tidy = (token ? narrow : narrow.replace(/[a-z]/g, (letter) => letter.toUpperCase())).normalize('NFC');
  if (kind === 'hk_macau_permit') return tidy.replace(/^([HM]\d{8})\d{2}$/, '$1');
  if (kind === 'resident_id' || kind === 'household_register' || kind === 'driving_licence') {
    return /^\d{15}$/.test(tidy) ? upgradeResidentId(tidy) : tidy;
  }
  return tidy;
}

/** Normalises and checks a number as far as its kind allows: form, region, birth date, check character. */
export function checkDocument(kind: DocumentKind, number: string, options: DocumentOptions): DocumentResult {
  const tidy = normaliseDocument(kind, number);
  const checkNumber = idNumberChecks[kind];
  if (checkNumber) {
    const result = checkNumber(tidy, options);
    if (!result.ok) return result;
    return { ok: true, number: result.number, birthDate: result.birthDate, gender: result.gender };
  }
  return FORMATS[kind]?.test(tidy) ? { ok: true, number: tidy } : { ok: false, problem: 'format' };
}
