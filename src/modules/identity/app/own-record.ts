import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { auditOf } from '#platform/audit/read-page.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { OwnExport, OwnRecord } from '../contract.ts';
import { linksHere } from '../db/links.ts';
import { keepRecords } from '../db/merge-lock.ts';
import { consentRows, guardianRows, setContact } from '../db/own-record.ts';
import { documentRows, type PatientRow, patientRows } from '../db/patients.ts';
import { recordIds } from '../db/record-ids.ts';
import { recordLink } from './record-act.ts';
import { aad, phoneKey } from './sealed.ts';

interface By {
  app: App;
  actor: Actor;
  now: string;
}

/** Acts of others on a record that its owner is told of (PIPL 44, 45). */
const LOOKS = ['identity.reveal', 'identity.emergency_look', 'identity.break_glass', 'identity.export'];

/** Everything this house holds of a person the account looks after, in full; 404 for anybody else. */
export async function ownRecord(t: Tx, { app }: Pick<By, 'app'>, asked: string): Promise<OwnRecord> {
  const row = await requireOwn(t, asked);
  const patient = row.patient_id;
  const [documents, guardians, consents] = [
    await documentRows(t, [patient]),
    await guardianRows(t, patient),
    await consentRows(t, [...(await recordIds(t, [patient])).keys()]),
  ];
  const { crypto } = app;
  return {
    id: row.patient_id,
    name: row.name,
    gender: row.gender,
    birthDate: row.birth_date,
    lang: row.lang,
    phone: crypto.open(row.phone_sealed, aad.phone(patient)),
    address: row.address_sealed === null ? null : crypto.open(row.address_sealed, aad.address(patient)),
    documents: documents.map((d) => ({
      kind: d.kind,
      number: crypto.open(d.number_sealed, aad.document(d.document_id)),
    })),
    guardians: guardians.map((g) => ({
      name: g.name,
      relationship: g.relationship,
      documentKind: g.document_kind,
      number: crypto.open(g.number_sealed, aad.guardian(g.guardian_id)),
    })),
    consents: consents.map((c) => ({ kind: c.kind, version: c.version, given: c.given, at: toOffset(c.at) })),
  };
}

/** Throws identity.patient_not_found, before anything is asked or sent on behalf of somebody else's record. */
export async function requireOwnPatient(t: Tx, patient: string): Promise<void> {
  await requireOwn(t, patient);
}

/**
 * The owner corrects phone and address (PIPL 46); name, birth date and documents are corrected at the desk. The phone
 * was proved before (`requirePhoneProof`).
 */
export async function correctContact(
  t: Tx,
  by: By,
  asked: string,
  input: { phone?: string | undefined; address?: string | null | undefined },
): Promise<OwnRecord> {
  await keepRecords(t);
  const { patient_id: patient } = await requireOwn(t, asked);
  const { crypto } = by.app;
  const { phone, address } = input;
  const changed = {
    phone:
      phone === undefined
        ? undefined
        : { sealed: crypto.seal(phone, aad.phone(patient)), index: phoneKey(crypto, phone) },
    address:
      address === undefined ? undefined : { sealed: address ? crypto.seal(address, aad.address(patient)) : null },
  };
  await setContact(t, patient, changed, by.now);
  const fields = [...(phone === undefined ? [] : ['phone']), ...(address === undefined ? [] : ['address'])];
  await record(t, by, 'identity.correct_contact', patient, { fields });
  await recordLink(t, by.actor, 'identity.correct_contact', by.now);
  return ownRecord(t, by, patient);
}

/** The whole record to take along (PIPL 45), with who has looked at it. */
export async function exportRecord(t: Tx, by: By, asked: string): Promise<OwnExport> {
  const whole = await ownRecord(t, by, asked);
  const patient = whole.id;
  const looks = [];
  for (const id of (await recordIds(t, [patient])).keys()) {
    looks.push(...(await auditOf(t, `identity.patient/${id}`, LOOKS)));
  }
  looks.sort((a, b) => (a.id < b.id ? -1 : 1));
  await record(t, by, 'identity.export', patient, {});
  await recordLink(t, by.actor, 'identity.export', by.now);
  const accesses = looks.map((look) => ({ at: toOffset(look.at), action: look.action, by: look.actor_kind }));
  return { exportedAt: toOffset(by.now), hospital: t.scope.hospital ?? 0, record: whole, accesses };
}

async function requireOwn(t: Tx, patient: string): Promise<PatientRow> {
  const [row] = await patientRows(t, [patient]);
  const own = (await linksHere(t)).some((link) => link.patient_id === row?.patient_id);
  if (!row || !own) throw domainError('identity.patient_not_found');
  return row;
}

async function record(t: Tx, by: By, action: string, patient: string, detail: { fields?: string[] }): Promise<void> {
  const entry = { actor: by.actor, action, subject: `identity.patient/${patient}`, outcome: 'ok' as const, detail };
  await audit(t, entry, by.now);
}
