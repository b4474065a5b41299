import type { TFunction } from 'i18next';
import { checkResidentId } from '#kernel/resident-id.ts';
import type { Relationship } from './data.ts';
import { typedPhone } from './phone-memory.ts';

/** What stands in the registration form. */
export interface Draft {
  relationship: Relationship | null;
  name: string;
  kind: string;
  number: string;
  birthDate: string;
  gender: 'male' | 'female' | 'other' | 'unknown' | null;
  phone: string;
  guardianName: string;
  guardianNumber: string;
  guardianRelationship: string | null;
  noticeRead: boolean;
  healthData: boolean;
}

export const emptyDraft = (): Draft => ({
  relationship: null,
  name: '',
  kind: 'resident_id',
  number: '',
  birthDate: '',
  gender: null,
  phone: typedPhone(),
  guardianName: '',
  guardianNumber: '',
  guardianRelationship: null,
  noticeRead: false,
  healthData: false,
});

/** These carry the citizen number, which tells birth date and gender: nobody types them twice. */
const withCitizenNumber = new Set(['resident_id', 'household_register']);

/** The fake region 99 of the demo passes here; the server refuses it in production. */
const idCheck = (number: string, today: string) => checkResidentId(number, { today, demo: true });

/** Birth date and gender when a valid citizen number gives them. */
export function idFacts(draft: Draft, today: string): { birthDate: string; gender: 'male' | 'female' } | null {
  if (!withCitizenNumber.has(draft.kind)) return null;
  const result = idCheck(draft.number, today);
  return result.ok ? result : null;
}

/** Whole years on a day; both 'YYYY-MM-DD'. */
export function ageOf(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** PIPL 31: under 14 a guardian agrees. */
export function needsGuardian(draft: Draft, today: string): boolean {
  const birthDate = idFacts(draft, today)?.birthDate ?? draft.birthDate;
  return birthDate !== '' && ageOf(birthDate, today) < 14;
}

/** Every mistake at once, by the path of the field, in words. */
export function wrongIn(draft: Draft, today: string, t: TFunction): Record<string, string> {
  const wrong: Record<string, string> = {};
  const citizen = withCitizenNumber.has(draft.kind);
  if (!draft.relationship) wrong.relationship = t('identity.wrong.choose');
  if (!draft.name.trim()) wrong.name = t('identity.wrong.name');
  if (draft.number.length < 4) wrong['documents.0.number'] = t('identity.wrong.document');
  else if (citizen && !idCheck(draft.number, today).ok) wrong['documents.0.number'] = t('identity.wrong.citizen');
  if (!citizen && !draft.birthDate) wrong.birthDate = t('identity.wrong.birthDate');
  if (!citizen && !draft.gender) wrong.gender = t('identity.wrong.choose');
  if (!/^1\d{10}$/.test(draft.phone)) wrong.phone = t('identity.phone.wrong');
  if (needsGuardian(draft, today)) {
    if (!draft.guardianName.trim()) wrong['guardian.name'] = t('identity.wrong.name');
    if (!idCheck(draft.guardianNumber, today).ok) wrong['guardian.document.number'] = t('identity.wrong.citizen');
    if (!draft.guardianRelationship) wrong['guardian.relationship'] = t('identity.wrong.choose');
  }
  if (!draft.noticeRead) wrong.privacyNoticeVersion = t('identity.wrong.notice');
  if (!draft.healthData) wrong.healthDataConsent = t('identity.wrong.healthData');
  return wrong;
}

/** The request body of identity's OwnRegistration. */
export function payload(draft: Draft, today: string, privacyNoticeVersion: string) {
  const facts = idFacts(draft, today);
  return {
    relationship: draft.relationship,
    name: draft.name.trim(),
    gender: facts?.gender ?? draft.gender,
    birthDate: facts?.birthDate ?? draft.birthDate,
    documents: [{ kind: draft.kind, number: draft.number }],
    phone: draft.phone,
    privacyNoticeVersion,
    healthDataConsent: draft.healthData,
    ...(needsGuardian(draft, today) && {
      guardian: {
        name: draft.guardianName.trim(),
        document: { kind: 'resident_id', number: draft.guardianNumber },
        relationship: draft.guardianRelationship,
      },
    }),
  };
}
