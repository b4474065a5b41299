import { isDomainError } from '#kernel/errors.ts';
import type { LocalDate } from '#kernel/instant.ts';
import { type DocumentKind, type ReadDocument, type ReadOptions, readDocument } from './document-number.ts';
import {
  documentsMustAgree,
  type GuardianRelationship,
  guardianUnder14,
  type PatientGender,
  tidyName,
} from './registration.ts';

export interface ImportedPatient {
  name: string;
  gender: PatientGender;
  birthDate: LocalDate;
  document: ReadDocument;
  phone: string;
  address: string | null;
  guardian: { name: string; relationship: GuardianRelationship; document: ReadDocument } | null;
}

/** Cells of one line, by column. */
export type PatientCells = Readonly<Record<string, string | number | null>>;

export type ReadPatient = { ok: true; patient: ImportedPatient } | { ok: false; column: string; code: string };

/**
 * A line of a patient file under the rules of registration, except consent: nobody has read our notice yet, so none is
 * recorded (PIPL 17, 29); it is asked for at the first visit. Tells the cell that breaks the first rule.
 */
export function readImportedPatient(cells: PatientCells, options: ReadOptions): ReadPatient {
  const text = (key: string): string | null =>
    cells[key] === null || cells[key] === undefined ? null : String(cells[key]);
  let column = 'number';
  try {
    const document = readDocument({ kind: text('document') as DocumentKind, number: text('number') ?? '' }, options);
    column = 'birthDate';
    const birthDate = text('birthDate') ?? document.birthDate;
    if (birthDate === undefined) return { ok: false, column, code: 'identity.birth_date_required' };
    if (birthDate > options.today || birthDate < '1850-01-01')
      return { ok: false, column, code: 'identity.birth_date_invalid' };
    const gender = text('gender') as PatientGender;
    column = document.birthDate !== undefined && document.birthDate !== birthDate ? 'birthDate' : 'gender';
    documentsMustAgree(gender, birthDate, [document]);
    column = 'guardian';
    guardianUnder14(birthDate, options.today, text('guardian') !== null);
    const guardian = text('guardian');
    column = 'guardianNumber';
    return {
      ok: true,
      patient: {
        name: tidyName(text('name') ?? ''),
        gender,
        birthDate,
        document,
        phone: text('phone') ?? '',
        address: text('address'),
        guardian: guardian === null ? null : readGuardian(guardian, text, options),
      },
    };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { ok: false, column, code: (error as { code: string } & Error).code };
  }
}

function readGuardian(name: string, text: (key: string) => string | null, options: ReadOptions) {
  const document = {
    kind: (text('guardianDocument') ?? 'resident_id') as DocumentKind,
    number: text('guardianNumber') ?? '',
  };
  return {
    name: tidyName(name),
    relationship: (text('guardianRelation') ?? 'other') as GuardianRelationship,
    document: readDocument(document, options),
  };
}
