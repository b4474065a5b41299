import { normaliseDocument } from '#kernel/documents.ts';
import { localDate } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import { auditAll } from '#platform/audit/record.ts';
import { newId } from '#platform/ids.ts';
import type { CheckedRows, Finding, ImportCall, ImportKind, ImportRow } from '#platform/sheet/import-kind.ts';
import { inPortions } from '#platform/sheet/yield.ts';
import {
  actedOn,
  deleteImportedPatients,
  holdersOfDocuments,
  type ImportedRecord,
  insertImportedPatients,
  type KnownDocument,
  namesOfPatients,
} from '../db/import-patients.ts';
import { lockMerges } from '../db/merge-lock.ts';
import type { DocumentKind } from '../domain/document-number.ts';
import { type ImportedPatient, readImportedPatient } from '../domain/imported-patient.ts';
import { patientColumns } from './import-patient-columns.ts';
import { sealNumber } from './register-patient.ts';
import { aad, phoneKey, purposes } from './sealed.ts';

/** Rows between two turns of the event loop, and in one statement. */
const PORTION = 100;

/** 患者. Found again by document. Consent is not imported: it is asked for at the first visit. */
export const patientImport: ImportKind = {
  kind: 'identity.patients',
  permission: 'identity.patient.register',
  turn: 6,
  title: { zh: '患者', en: 'Patients' },
  note: {
    zh: '导入的患者还没有签署隐私告知，首次就诊时请补办。同一证件只建一份档案。',
    en: 'Imported patients have consented to nothing yet; ask at their first visit. One record for each document.',
  },
  columns: patientColumns,
  identify: ({ cells }) => {
    const kind = cells.document as DocumentKind;
    const spaces: Partial<Record<DocumentKind, string>> = {
      household_register: 'resident_id',
      driving_licence: 'resident_id',
    };
    return { key: `${spaces[kind] ?? kind}/${normaliseDocument(kind, String(cells.number))}`, column: 'number' };
  },
  check,
  commit,
  async undo({ t }, ids) {
    await deleteImportedPatients(t, ids);
  },
  // Whoever writes for a patient holds the other side of this lock: from here on nobody begins to use these.
  async used({ t }, ids) {
    await lockMerges(t);
    return actedOn(t, ids);
  },
  name: async ({ t }, ids) => (await namesOfPatients(t, ids)).map(maskName),
};

async function check(c: ImportCall, rows: readonly ImportRow[]): Promise<CheckedRows> {
  const checked: CheckedRows = { findings: [], same: [] };
  await inPortions(rows, PORTION, async (some) => {
    const read = some.map((row) => ({ row, read: readRow(c, row) }));
    const sound = read.flatMap(({ row, read }) => (read.ok ? [{ row, patient: read.patient }] : []));
    for (const { row, read: it } of read)
      if (!it.ok) checked.findings.push({ row: row.row, column: it.column, code: it.code });
    const indexes = sound.map(({ patient }) => c.app.crypto.blindIndexes(purposes.document, patient.document.number));
    const known = new Map(
      (await holdersOfDocuments(c.t, indexes.flat())).map((it) => [`${it.family}/${it.index}`, it]),
    );
    sound.forEach(({ row, patient }, i) => {
      const there = indexes[i]?.map((index) => known.get(`${patient.document.family}/${index}`)).find((it) => it);
      if (!there) return;
      const finding = differing(c, row.row, patient, there);
      if (finding) checked.findings.push(finding);
      else checked.same.push(row.row);
    });
  });
  return checked;
}

function readRow({ app, now }: ImportCall, row: ImportRow) {
  return readImportedPatient(row.cells, { today: localDate(now), demo: app.config.SHUXIN_MODE !== 'production' });
}

function differing({ app }: ImportCall, row: number, patient: ImportedPatient, there: KnownDocument): Finding | null {
  const say = (column: string) => ({ row, column, code: 'catalog.row_differs' });
  if (there.name !== patient.name) return say('name');
  if (there.gender !== patient.gender) return say('gender');
  if (there.birth_date !== patient.birthDate) return say('birthDate');
  if (!app.crypto.blindIndexes(purposes.phone, patient.phone).includes(there.phone_index)) return say('phone');
  return null;
}

async function commit(c: ImportCall, rows: readonly ImportRow[]): Promise<string[]> {
  const { t, actor, now } = c;
  const made = await inPortions(rows, PORTION, async (some) => {
    const records = some.map((row) => recordOf(c, row));
    await insertImportedPatients(t, records, now);
    const entries = records.map(({ patient, guardian }) => ({
      actor,
      action: 'identity.register',
      subject: `identity.patient/${patient}`,
      outcome: 'ok' as const,
      detail: { imported: true, guardian: guardian !== null },
    }));
    await auditAll(t, entries, now);
    return records.map((record) => record.patient);
  });
  return made.flat();
}

function recordOf(c: ImportCall, row: ImportRow): ImportedRecord {
  const read = readRow(c, row);
  if (!read.ok) throw new Error('a row that was checked reads no longer');
  const { app } = c;
  const { document, guardian, phone, address, ...person } = read.patient;
  const [patient, documentId, guardianId] = [newId(), newId(), newId()];
  const { name, gender, birthDate } = person;
  return {
    patient,
    name,
    gender,
    birthDate,
    phoneSealed: app.crypto.seal(phone, aad.phone(patient)),
    phoneIndex: phoneKey(app.crypto, phone),
    addressSealed: address === null ? null : app.crypto.seal(address, aad.address(patient)),
    document: {
      id: documentId,
      kind: document.kind,
      family: document.family,
      ...sealNumber(app, document, aad.document(documentId)),
    },
    guardian: guardian && {
      id: guardianId,
      name: guardian.name,
      relationship: guardian.relationship,
      kind: guardian.document.kind,
      ...sealNumber(app, guardian.document, aad.guardian(guardianId)),
    },
  };
}
