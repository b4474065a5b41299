import type { LocalDate } from '#kernel/instant.ts';

/** What two records are compared by. Numbers and phones are keyed indexes: equal or not, nothing else can be asked. */
export interface RecordFacts {
  id: string;
  name: string;
  gender: 'male' | 'female' | 'other' | 'unknown';
  birthDate: LocalDate;
  phone: string;
  documents: readonly { family: string; index: string }[];
  /** Numbers of the guardians. */
  guardians: readonly string[];
  newborn: { mother: string; order: number } | null;
}

/**
 * What each finding says for (or against) one person standing behind both records. A pair is offered from 50 points:
 * name and birth date, or name and phone, or anything with one number under two kinds of document. A family that shares
 * a phone, and two of one common name born on one day whose resident numbers differ, are not.
 */
export const WEIGHTS = {
  same_number: 50,
  same_name: 30,
  near_name: 15,
  same_birth_date: 30,
  near_birth_date: 15,
  same_phone: 20,
  same_guardian: 20,
  other_gender: -20,
  other_resident_number: -60,
  siblings: -200,
} as const;
export type MatchReason = keyof typeof WEIGHTS;
export const OFFER_FROM = 50;

export interface Match {
  score: number;
  /** What speaks for it first, the strongest of them first. */
  reasons: MatchReason[];
}

/** Compares two records; the order of the two makes no difference. */
export function matchRecords(a: RecordFacts, b: RecordFacts): Match {
  const reasons: MatchReason[] = [];
  const say = (reason: MatchReason, holds: boolean) => {
    if (holds) reasons.push(reason);
  };
  say('same_number', someShared(a.documents.map(indexOf), b.documents.map(indexOf)));
  say('same_name', a.name === b.name);
  say('near_name', areNearNames(a.name, b.name));
  say('same_birth_date', a.birthDate === b.birthDate);
  say('near_birth_date', areNearDates(a.birthDate, b.birthDate));
  say('same_phone', a.phone === b.phone);
  say('same_guardian', someShared(a.guardians, b.guardians));
  say('other_gender', isKnown(a.gender) && isKnown(b.gender) && a.gender !== b.gender);
  say('other_resident_number', haveTwoCitizenNumbers(a, b));
  say('siblings', areSiblings(a, b));
  reasons.sort((x, y) => WEIGHTS[y] - WEIGHTS[x]);
  return { score: reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0), reasons };
}

/** A person has one citizen number for life: two records with different ones are two people. */
export function haveTwoCitizenNumbers(a: Pick<RecordFacts, 'documents'>, b: Pick<RecordFacts, 'documents'>): boolean {
  const [one, other] = [a, b].map((r) => r.documents.filter((d) => d.family === 'citizen').map(indexOf));
  return Boolean(one?.length && other?.length) && !someShared(one ?? [], other ?? []);
}

/** One character more, less, another, or two neighbours exchanged; not for names of a single character. */
export function areNearNames(a: string, b: string): boolean {
  const [one, other] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (a === b || one.length < 2 || other.length - one.length > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.length - start - end;
  const right = other.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** One digit another, or day and month exchanged. */
export function areNearDates(a: LocalDate, b: LocalDate): boolean {
  if (a === b) return false;
  const [year, month, day] = a.split('-');
  if (`${year}-${day}-${month}` === b) return true;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/** Newborns of one mother with different numbers at birth: alike in everything, and two. */
function areSiblings({ newborn: a }: RecordFacts, { newborn: b }: RecordFacts): boolean {
  return a !== null && b !== null && a.mother === b.mother && a.order !== b.order;
}

const isKnown = (gender: RecordFacts['gender']): boolean => gender !== 'unknown';
const indexOf = (document: { index: string }): string => document.index;
const someShared = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
