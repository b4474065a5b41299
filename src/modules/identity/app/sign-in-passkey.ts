import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { PasskeyAssertion } from '../contract-sign-in.ts';
import { accountById } from '../db/accounts.ts';
import { countPasskey, type PasskeyRow, passkeyByKey } from '../db/passkeys.ts';
import { askChallenge, spendChallenge } from './passkey-challenge.ts';
import type { Site } from './passkey-site.ts';
import { recordStranger } from './record-act.ts';
import { letIn, recordRefusal, type StaffSignedIn } from './sign-in-staff.ts';

/** What a device is asked that knows whose passkey it holds; nobody has said a name yet, so none is asked for. */
export async function signInOptions(app: App, site: Site) {
  return generateAuthenticationOptions({
    rpID: site.rpId,
    userVerification: 'required',
    challenge: new Uint8Array(Buffer.from(await askChallenge(app, 'sign_in'), 'base64url')),
  });
}

/**
 * A passkey alone: the device is one factor, the finger, face or PIN it asked for the other, so no password is needed.
 * Unknown, removed, copied or misdirected: all are told the same, identity.passkey_refused.
 */
export async function signInPasskey(
  app: App,
  site: Site,
  assertion: PasskeyAssertion,
  device: string | null,
): Promise<StaffSignedIn> {
  const proof = await provePasskey(app, site, assertion);
  if (!proof.row) {
    await recordStranger(app, 'staff', app.clock.now());
    throw domainError('identity.passkey_refused');
  }
  const { account_id: id } = proof.row;
  const account = await app.db.tx({ hospital: null, account: id }, (t) => accountById(t, id));
  const answer =
    !account || account.disabled_at !== null
      ? 'inactive'
      : await letIn(app, account, {
          device,
          by: 'passkey',
          prove: async (t) => (await proof.use(t)) || 'wrong_passkey',
        });
  if (typeof answer !== 'string') return answer;
  if (account) await recordRefusal(app, account, answer);
  throw domainError('identity.passkey_refused');
}

export interface PasskeyProof {
  /** The passkey that the device named, if there is such a one. */
  row: PasskeyRow | undefined;
  /** Within a transaction of its account: true when the answer is right and the first with its count. */
  use(t: Tx): Promise<boolean>;
}

/** Looks at what a device signed. The question is spent by this, whatever comes of it. */
export async function provePasskey(app: App, site: Site, assertion: PasskeyAssertion): Promise<PasskeyProof> {
  const challenge = await spendChallenge(app, 'sign_in', assertion.response.clientDataJSON);
  const credential = sm3(assertion.id);
  const row = await app.db.tx({ hospital: null, credential }, (t) => passkeyByKey(t, credential));
  const count = row && challenge !== null ? await countOf(site, challenge, row, assertion) : null;
  return {
    row,
    use: async (t) => {
      if (!row || count === null || t.scope.account !== row.account_id) return false;
      return countPasskey(t, row.passkey_id, count, app.clock.now());
    },
  };
}

/** The device's count, or null when the answer does not hold: other site, other key, no finger, or a count gone back. */
async function countOf(
  site: Site,
  challenge: string,
  row: PasskeyRow,
  assertion: PasskeyAssertion,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
        counter: Number(row.counter),
        transports: row.transports,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
