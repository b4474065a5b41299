import { domainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { accountById } from '../db/accounts.ts';
import { linksHere } from '../db/links.ts';
import { keepRecords } from '../db/merge-lock.ts';
import { patientMatching } from '../db/patients.ts';
import { type DocumentKind, readDocument } from '../domain/document-number.ts';
import { tidyName } from '../domain/registration.ts';
import { recordLink } from './record-act.ts';
import { linkToAccount } from './register-patient.ts';
import { aad, purposes } from './sealed.ts';

/** A claim that did not fit is recorded, in a transaction of its own because the claim's rolls back. */
export async function recordRefusedClaim(app: App, actor: Actor, hospital: number): Promise<void> {
  if (actor.kind !== 'patient') return;
  const now = app.clock.now();
  await app.db.tx({ hospital, account: actor.account }, async (t) => {
    const subject = `identity.account/${actor.account}`;
    await audit(t, { actor, action: 'identity.claim', subject, outcome: 'refused' }, now);
    await recordLink(t, actor, 'identity.claim', now, 'refused');
  });
}

/**
 * Links a record that the desk made earlier. Name, document and the phone this account signed in with must all agree;
 * whichever differs, the answer is the same, so nobody can ask whether a document is known here.
 */
export async function claimPatient(
  t: Tx,
  { app, actor, now }: { app: App; actor: Actor; now: string },
  input: { name: string; document: { kind: DocumentKind; number: string }; relationship: string },
): Promise<string> {
  const demo = app.config.SHUXIN_MODE !== 'production';
  const document = readDocument(input.document, { today: localDate(now), demo });
  const account = t.scope.account ? await accountById(t, t.scope.account) : undefined;
  if (account?.kind !== 'patient') throw domainError('identity.claim_refused');
  const phone = app.crypto.open(account.login_sealed, aad.login(account.account_id));
  await keepRecords(t);
  const patient = await patientMatching(t, {
    family: document.family,
    indexes: app.crypto.blindIndexes(purposes.document, document.number),
    name: tidyName(input.name),
    phoneIndexes: app.crypto.blindIndexes(purposes.phone, phone),
  });
  if (patient === null) throw domainError('identity.claim_refused');
  // A link to a record that was merged into this one counts: the table alone would let a second one through.
  if ((await linksHere(t)).some((link) => link.patient_id === patient)) throw domainError('identity.already_linked');
  await linkToAccount(t, patient, input.relationship, now);
  const subject = `identity.patient/${patient}`;
  await audit(t, { actor, action: 'identity.claim', subject, outcome: 'ok' }, now);
  await recordLink(t, actor, 'identity.claim', now);
  return patient;
}
