import { ageOn, type LocalDate, localDate } from '#kernel/instant.ts';
import { maskDocument, maskName } from '#kernel/masking.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type FoundRow, searchPatients } from '../db/search-patients.ts';
import { searchableNumbers } from '../domain/document-number.ts';
import { aad, purposes } from './sealed.ts';

/** Somebody as a machine in a public hall may show them. */
export interface DevicePerson {
  id: string;
  name: string;
  document: string;
  age: number;
}

/** Whose document or card this whole number is; null when it is nobody's. A name or a phone finds nobody here. */
export async function personByNumber(t: Tx, app: App, number: string, now: string): Promise<DevicePerson | null> {
  const index = searchableNumbers(number).flatMap((n) => app.crypto.blindIndexes(purposes.document, n));
  if (index.length === 0) return null;
  const [rows = []] = await searchPatients(t, [{ document: index }]);
  return onlyOne(app, rows, now);
}

/** The one person with this phone who was born on this day; null for nobody and for several alike. */
export async function personByPhone(
  t: Tx,
  app: App,
  { phone, birthDate }: { phone: string; birthDate: LocalDate },
  now: string,
): Promise<DevicePerson | null> {
  const [rows = []] = await searchPatients(t, [{ phone: app.crypto.blindIndexes(purposes.phone, phone) }]);
  return onlyOne(
    app,
    rows.filter((row) => row.birth_date === birthDate),
    now,
  );
}

function onlyOne(app: App, rows: readonly FoundRow[], now: string): DevicePerson | null {
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  const number =
    row.document_id === null ? '' : app.crypto.open(String(row.number_sealed), aad.document(row.document_id));
  return {
    id: row.patient_id,
    name: maskName(row.name),
    document: maskDocument(number),
    age: ageOn(row.birth_date, localDate(now)),
  };
}
