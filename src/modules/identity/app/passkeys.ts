import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { NewPasskeyAnswer } from '../contract-sign-in.ts';
import { deletePasskeys, insertPasskey, type PasskeyRow, passkeysOf } from '../db/passkeys.ts';
import { dropNeedlessCodes, factorsHeld } from '../db/second-factor.ts';
import { requirePassword } from './own-password.ts';
import { askChallenge, spendChallenge } from './passkey-challenge.ts';
import type { Site } from './passkey-site.ts';
import { ownScope, recordOwnAct } from './record-act.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { aad } from './sealed.ts';
import { freeSession } from './second-factor.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
const ENROL = 'identity.enrol_passkey';
/** EdDSA, ES256, RS256: what devices in use can do. */
const ALGORITHMS = [-8, -7, -257];
/** More than anybody has devices. */
const MOST = 10;

export const listPasskeys = (app: App, actor: Staff): Promise<PasskeyRow[]> =>
  app.db.tx(ownScope(actor), (t) => passkeysOf(t));

/**
 * What the device is asked in order to make a passkey: one that can be found without a user name and always asks for
 * finger, face or PIN. Throws identity.password_wrong, identity.sign_in_locked, identity.own_password_first,
 * identity.passkey_too_many.
 */
export async function passkeyOptions(app: App, actor: Staff, site: Site, password: string) {
  const account = await requirePassword(app, actor, password, ENROL);
  if (account.one_time_until !== null) throw domainError('identity.own_password_first');
  const known = await listPasskeys(app, actor);
  if (known.length >= MOST) throw domainError('identity.passkey_too_many', { most: MOST });
  return generateRegistrationOptions({
    rpName: '舒心就医 Shuxin',
    rpID: site.rpId,
    userID: new Uint8Array(Buffer.from(actor.account.replaceAll('-', ''), 'hex')),
    userName: app.crypto.open(account.login_sealed, aad.login(actor.account)),
    userDisplayName: actor.name,
    challenge: new Uint8Array(Buffer.from(await askChallenge(app, `enrol/${actor.account}`), 'base64url')),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Takes the new passkey. It is a second factor and a sign-in of its own; a session that had to set one up first is free.
 * The first factor of an account brings ten recovery codes, shown here and never again. Throws identity.passkey_not_added,
 * identity.passkey_known.
 */
export async function addPasskey(
  app: App,
  actor: Staff,
  site: Site,
  { name, response }: NewPasskeyAnswer,
): Promise<{ id: string; recoveryCodes: string[] }> {
  const now = app.clock.now();
  const challenge = await spendChallenge(app, `enrol/${actor.account}`, response.response.clientDataJSON);
  const made = challenge === null ? null : await verified(site, challenge, response);
  if (!made) {
    await app.db.tx(ownScope(actor), (t) => recordOwnAct(t, actor, { action: ENROL, outcome: 'refused' }, now));
    throw domainError('identity.passkey_not_added');
  }
  const { credential } = made;
  const id = newId();
  return app.db.tx(ownScope(actor), async (t) => {
    const before = await factorsHeld(t);
    await insertPasskey(
      t,
      {
        id,
        credentialKey: sm3(credential.id),
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name,
      },
      now,
    );
    const recoveryCodes = before.recoveryCodes === 0 ? await newRecoveryCodes(t, app) : [];
    await freeSession(t, actor);
    await recordOwnAct(t, actor, { action: ENROL }, now);
    return { id, recoveryCodes };
  });
}

/** Takes a passkey away; what it signs opens nothing any more. Throws identity.passkey_not_found, and of the password. */
export async function removePasskey(app: App, actor: Staff, passkey: string, password: string): Promise<void> {
  const action = 'identity.remove_passkey';
  await requirePassword(app, actor, password, action);
  await app.db.tx(ownScope(actor), async (t) => {
    if (!(await deletePasskeys(t, passkey))) throw domainError('identity.passkey_not_found');
    await dropNeedlessCodes(t);
    await recordOwnAct(t, actor, { action }, app.clock.now());
  });
}

async function verified(site: Site, challenge: string, response: NewPasskeyAnswer['response']) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    });
    return registrationInfo ?? null;
  } catch {
    // It throws its words for every way in which an answer can be wrong; they quote what the caller sent.
    return null;
  }
}
