import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { documentRows, type PatientRow, patientRows } from '../db/patients.ts';
import { aad } from './sealed.ts';

export interface RevealInput {
  patient: string;
  field: 'phone' | 'document' | 'address';
  purpose: string;
}

/** Shows one field in full. The look is recorded with its purpose in the same transaction: no record, no look. */
export async function reveal(t: Tx, { app, actor, now }: { app: App; actor: Actor; now: string }, input: RevealInput) {
  const [row] = await patientRows(t, [input.patient]);
  if (!row) throw domainError('identity.patient_not_found');
  await audit(
    t,
    {
      actor,
      action: 'identity.reveal',
      subject: `identity.patient/${row.patient_id}`,
      outcome: 'ok',
      detail: { field: input.field, purpose: input.purpose },
    },
    now,
  );
  return { field: input.field, values: await valuesOf(t, app, row, input.field) };
}

async function valuesOf(t: Tx, { crypto }: App, row: PatientRow, field: RevealInput['field']) {
  const { patient_id: id } = row;
  if (field === 'phone') return [{ kind: null, value: crypto.open(row.phone_sealed, aad.phone(id)) }];
  if (field === 'document') {
    const documents = await documentRows(t, [id]);
    return documents.map((d) => ({ kind: d.kind, value: crypto.open(d.number_sealed, aad.document(d.document_id)) }));
  }
  return row.address_sealed === null ? [] : [{ kind: null, value: crypto.open(row.address_sealed, aad.address(id)) }];
}
