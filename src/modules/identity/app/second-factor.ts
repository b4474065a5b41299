import { randomBytes } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import {
  confirmFactor,
  deleteFactor,
  dropNeedlessCodes,
  factorOf,
  factorsHeld,
  putFactor,
  spendStep,
} from '../db/second-factor.ts';
import { limitOf, setLimit } from '../db/sessions.ts';
import { requirePassword } from './own-password.ts';
import { ownScope, recordOwnAct } from './record-act.ts';
import { newRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { aad } from './sealed.ts';
import { base32, codeOf, matchingStep, stepOf } from './totp.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
const ENROL = 'identity.enrol_factor';

/**
 * A new secret for the authenticator app, shown here and never again, sealed in the database. It counts from the first
 * right code on. Demo and test get that code too, because their clock stands still. Throws identity.password_wrong,
 * identity.sign_in_locked, identity.own_password_first, identity.second_factor_on.
 */
export async function enrolFactor(
  app: App,
  actor: Staff,
  input: { password: string },
): Promise<{ secret: string; uri: string; devCode?: string }> {
  const account = await requirePassword(app, actor, input.password, ENROL);
  if (account.one_time_until !== null) throw domainError('identity.own_password_first');
  const secret = randomBytes(20);
  const sealed = app.crypto.seal(secret.toString('base64url'), aad.secondFactor(actor.account));
  await app.db.tx(ownScope(actor), async (t) => {
    if (!(await putFactor(t, sealed))) throw domainError('identity.second_factor_on');
    await recordOwnAct(t, actor, { action: ENROL }, app.clock.now());
  });
  const username = app.crypto.open(account.login_sealed, aad.login(actor.account));
  const spelt = base32(secret);
  const uri = `otpauth://totp/Shuxin:${encodeURIComponent(username)}?secret=${spelt}&issuer=Shuxin`;
  const demo = app.config.SHUXIN_MODE !== 'production';
  return { secret: spelt, uri, ...(demo ? { devCode: codeOf(secret, stepOf(app.clock.now())) } : {}) };
}

/** The first right code puts the factor in force and gives the recovery codes, shown once; a limited session is free. */
export async function confirmEnrolment(app: App, actor: Staff, code: string): Promise<string[]> {
  const now = app.clock.now();
  return app.db.tx(ownScope(actor), async (t) => {
    const factor = await factorOf(t);
    if (!factor) throw domainError('identity.second_factor_wrong');
    const step = matchingStep(secretOf(app, actor.account, factor.secret_sealed), code, now);
    if (step === null) throw domainError('identity.second_factor_wrong');
    if (!(await confirmFactor(t, step, now))) throw domainError('identity.second_factor_on');
    const codes = await newRecoveryCodes(t, app);
    await freeSession(t, actor);
    await recordOwnAct(t, actor, { action: 'identity.confirm_factor' }, now);
    return codes;
  });
}

/** The session that had to set up a second factor first has done so. */
export async function freeSession(t: Tx, actor: Staff): Promise<void> {
  if ((await limitOf(t, actor.session)) === 'second_factor') await setLimit(t, actor.session, null);
}

/** Takes the factor away with a last code; a role that asks for one asks again at the next sign-in. */
export async function removeFactor(app: App, actor: Staff, code: string): Promise<void> {
  const now = app.clock.now();
  await app.db.tx(ownScope(actor), async (t) => {
    if (!(await factorsHeld(t)).app || !(await spendCode(t, app, code, now)))
      throw domainError('identity.second_factor_wrong');
    await deleteFactor(t);
    await dropNeedlessCodes(t);
    await recordOwnAct(t, actor, { action: 'identity.remove_factor' }, now);
  });
}

/** Spends a code of the transaction's account: of the app, or one of the recovery codes. Each opens once. */
export async function spendCode(t: Tx, app: App, code: string, now: string): Promise<boolean> {
  const account = t.scope.account;
  if (!account) return false;
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(t, app, code, now);
  const factor = await factorOf(t);
  if (!factor || factor.confirmed_at === null) return false;
  const step = matchingStep(secretOf(app, account, factor.secret_sealed), code, now);
  return step !== null && spendStep(t, step);
}

function secretOf(app: App, account: string, sealed: string): Buffer {
  return Buffer.from(app.crypto.open(sealed, aad.secondFactor(account)), 'base64url');
}
