import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { accountById } from '../db/accounts.ts';
import { tryCode } from '../db/sign-in-codes.ts';
import { type CodeSent, issueCode } from './issue-code.ts';
import type { CodeAsked } from './request-code.ts';
import { aad, phoneKey, purposes } from './sealed.ts';

type Patient = Extract<Actor, { kind: 'patient' }>;

/**
 * Sends a code to a phone that somebody wants to put into a record. It opens nothing else: not the sign-in of that
 * phone, and no other record. It shares the phone's allowance of codes. Throws identity.code_too_often,
 * identity.code_not_deliverable.
 */
export async function sendPhoneProof(
  app: App,
  actor: Patient,
  { hospital, patient }: { hospital: number; patient: string },
  { phone, lang, elder = false }: CodeAsked,
): Promise<CodeSent> {
  const credential = phoneKey(app.crypto, phone);
  const hashOf = (code: string) => proofHash(app, actor, patient, phone, code);
  return issueCode(app, { opens: 'new_phone', hospital, phone, lang, elder, credential, hashOf });
}

/**
 * Throws identity.code_wrong unless whoever changes the record holds the phone: it is the one they signed in with, or
 * they have the code that was sent to it. The try is committed either way.
 */
export async function requirePhoneProof(
  app: App,
  actor: Patient,
  patient: string,
  { phone, code }: { phone: string; code: string | undefined },
): Promise<void> {
  if (await isOwnPhone(app, actor, phone)) return;
  const credential = phoneKey(app.crypto, phone);
  const hash = proofHash(app, actor, patient, phone, code ?? '');
  const right = await app.db.tx({ hospital: null, credential }, (t) => tryCode(t, credential, hash, app.clock.now()));
  if (!right) throw domainError('identity.code_wrong_here');
}

async function isOwnPhone(app: App, actor: Patient, phone: string): Promise<boolean> {
  const account = await app.db.tx({ hospital: null, account: actor.account }, (t) => accountById(t, actor.account));
  return account !== undefined && app.crypto.open(account.login_sealed, aad.login(actor.account)) === phone;
}

function proofHash(app: App, actor: Patient, patient: string, phone: string, code: string): string {
  return app.crypto.blindIndex(purposes.phoneProof, `${actor.account}/${patient}/${phone}/${code}`);
}
