import { z } from 'zod';
import { DocumentInput, DocumentKind, Gender } from './contract.ts';
import { WEIGHTS } from './domain/match-records.ts';

const LocalDate = z.iso.date();
const At = z.iso.datetime({ offset: true });
/** Without control characters, which PostgreSQL does not store. */
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^\P{Cc}+$/u);

/** One of two records that are compared. Numbers masked. */
export const ComparedRecord = z.object({
  id: z.uuid(),
  name: z.string(),
  gender: Gender,
  birthDate: LocalDate,
  phoneMasked: z.string(),
  documents: z.array(z.object({ kind: DocumentKind, masked: z.string() })),
  guardians: z.array(z.string()),
  /** 1 for an only child, 2 for the second of twins; only while registered under the mother. */
  newborn: z.object({ mother: z.string(), order: z.int() }).nullable(),
  registeredAt: At,
});
export type ComparedRecord = z.infer<typeof ComparedRecord>;
/** Why two records may be one person, or not; domain/match-records.ts says what each weighs. */
export const MatchReason = z.enum(Object.keys(WEIGHTS) as [keyof typeof WEIGHTS, ...(keyof typeof WEIGHTS)[]]);
export const DuplicatePair = z.object({
  first: ComparedRecord,
  second: ComparedRecord,
  score: z.int(),
  reasons: z.array(MatchReason),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;
/** The likeliest pairs; `total` counts those that are left out too. */
export const DuplicateList = z.object({ items: z.array(DuplicatePair), total: z.int() });
export const TwoRecords = z.object({ first: z.uuid(), second: z.uuid() });
/** `obstacles`: what has to be settled before these two can be merged, in plain words. */
export const Comparison = DuplicatePair.extend({ obstacles: z.array(z.string()) });
export type Comparison = z.infer<typeof Comparison>;
const Why = words(4, 200);
export const MergeRequest = z.object({ survivor: z.uuid(), replaced: z.uuid(), reason: Why });
export const UndoRequest = z.object({ reason: Why });
export const PatientMerge = z.object({
  id: z.uuid(),
  /** FHIR Patient.link: the survivor replaces the other one. */
  survivor: z.object({ id: z.uuid(), name: z.string() }),
  replaced: z.object({ id: z.uuid(), name: z.string() }),
  reason: z.string(),
  at: At,
  by: z.string().nullable(),
  undone: z.object({ at: At, reason: z.string() }).nullable(),
  /** False as well while the survivor itself is merged into a third record: that merge is undone first. */
  undoable: z.boolean(),
});
export type PatientMerge = z.infer<typeof PatientMerge>;
export const MergeList = z.object({ items: z.array(PatientMerge) });

/** A child registered under the mother, still without a document. */
export const NewbornRegistration = z.object({
  gender: Gender,
  birthDate: LocalDate,
  /** Which of the children born that day. */
  order: z.int().min(1).max(9),
  /** Left out: 某某之婴. */
  name: words(1, 60).optional(),
  privacyNoticeVersion: z.string().regex(/^[\w.-]{0,20}$/),
  healthDataConsent: z.boolean(),
});
/** The child has a name and the first document. */
export const NewbornCompletion = z.object({ name: words(1, 60), documents: z.array(DocumentInput).min(1).max(8) });
