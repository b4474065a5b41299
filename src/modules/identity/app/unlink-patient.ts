import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { deleteLink } from '../db/links.ts';
import { recordLink } from './record-act.ts';

/** Takes a person out of the account; the hospital keeps the record. Throws identity.patient_not_found (404). */
export async function unlinkPatient(t: Tx, by: { actor: Actor; now: string }, patient: string): Promise<void> {
  if (!(await deleteLink(t, patient))) throw domainError('identity.patient_not_found');
  const subject = `identity.patient/${patient}`;
  await audit(t, { actor: by.actor, action: 'identity.unlink', subject, outcome: 'ok' }, by.now);
  await recordLink(t, by.actor, 'identity.unlink', by.now);
}
