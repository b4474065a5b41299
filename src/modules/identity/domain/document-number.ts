import { checkDocument, type DocumentKind, normaliseDocument } from '#kernel/documents.ts';
import { domainError } from '#kernel/errors.ts';
import type { LocalDate } from '#kernel/instant.ts';

export type { DocumentKind };

/** Kinds that print the citizen number: one person must not be registered twice by showing another booklet. */
const CITIZEN_NUMBER: ReadonlySet<DocumentKind> = new Set(['resident_id', 'household_register', 'driving_licence']);

export interface ReadDocument {
  kind: DocumentKind;
  /** The number space in which (family, number) is unique. */
  family: string;
  /** Normalised; this is what is indexed. */
  number: string;
  birthDate?: LocalDate;
  gender?: 'male' | 'female';
}

export interface ReadOptions {
  today: LocalDate;
  /** Lets the fake region 99 pass; never in production. */
  demo: boolean;
}

/** Checks and normalises one document (standards 6.1-6.3); throws identity.document_invalid with the problem. */
export function readDocument(input: { kind: DocumentKind; number: string }, options: ReadOptions): ReadDocument {
  const { kind } = input;
  const result = checkDocument(kind, input.number, options);
  if (!result.ok) throw domainError('identity.document_invalid', { kind, problem: result.problem });
  return {
    kind,
    family: CITIZEN_NUMBER.has(kind) ? 'citizen' : kind,
    number: result.number,
    ...(result.birthDate ? { birthDate: result.birthDate } : {}),
    ...(result.gender ? { gender: result.gender } : {}),
  };
}

/** The spellings under which a text from the search field may be stored as a number; none when it is a name. */
export function searchableNumbers(text: string): string[] {
  const plain = normaliseDocument('other', text);
  if (!/^(?=.*\d)[\p{Script=Han}A-Z0-9]{5,64}$/u.test(plain)) return [];
  const spellings = (['resident_id', 'hk_macau_permit', 'e_health_card'] as const).map((kind) =>
    normaliseDocument(kind, text),
  );
  return [...new Set([plain, ...spellings])];
}
