import type { LocalDate } from '#kernel/instant.ts';

/**
 * What a group may be granted; who acts upon it: waitlist_first and onsite_share (booking), special_window (queue). Mission A9.
 */
export const groupGrants = ['waitlist_first', 'onsite_share', 'special_window'] as const;
export type GroupGrant = (typeof groupGrants)[number];

export interface GroupDefault {
  zh: string;
  en: string;
  proofZh: string;
  proofEn: string;
  /** From this age on the birth date is the proof. */
  fromAge: number | null;
  grants: readonly GroupGrant[];
}

const ALL: readonly GroupGrant[] = groupGrants;

/** The groups a new hospital starts with (mission A9); afterwards they are rows and its own business. */
export const defaultGroups: readonly GroupDefault[] = [
  {
    zh: '80 岁及以上老人',
    en: 'People aged 80 and over',
    proofZh: '身份证上的生日',
    proofEn: 'The birth date in the record',
    fromAge: 80,
    grants: ALL,
  },
  {
    zh: '军人、退役军人及家属',
    en: 'Military, veterans and their families',
    proofZh: '军官证、士兵证或优待证',
    proofEn: 'Military or veteran card',
    fromAge: null,
    grants: ALL,
  },
  {
    zh: '残疾人',
    en: 'People with disabilities',
    proofZh: '残疾人证',
    proofEn: 'Disability certificate',
    fromAge: null,
    grants: ALL,
  },
  {
    zh: '医务人员',
    en: 'Medical workers',
    proofZh: '工作证或执业证',
    proofEn: 'Work card or licence',
    fromAge: null,
    grants: ['special_window'],
  },
  {
    zh: '无偿献血荣誉获得者',
    en: 'Honoured blood donors',
    proofZh: '献血荣誉证',
    proofEn: 'Donor honour card',
    fromAge: null,
    grants: ['special_window'],
  },
];

export interface ProofState {
  state: 'asked' | 'confirmed' | 'refused' | 'ended';
  validUntil: LocalDate | null;
}

/** A proof counts once staff have checked it, to the end of the day that stands on it; without a day it does not run out. */
export function proofHolds(proof: ProofState, today: LocalDate): boolean {
  return proof.state === 'confirmed' && (proof.validUntil === null || today <= proof.validUntil);
}

/** Those whose age is the proof belong to the group without showing anything. */
export const belongsByAge = (fromAge: number | null, age: number): boolean => fromAge !== null && age >= fromAge;
