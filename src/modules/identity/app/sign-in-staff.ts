import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type AccountRow, accountByLogin } from '../db/accounts.ts';
import { clearTries, payTry } from '../db/password-guard.ts';
import { factorsHeld, owesFactor } from '../db/second-factor.ts';
import type { Limit } from '../db/sessions.ts';
import { signInRules } from '../db/sign-in-rule.ts';
import { rolesOf, staffByAccount } from '../db/staff.ts';
import { passwordIsOld } from '../domain/sign-in-rules.ts';
import { openSession } from './open-session.ts';
import { passwordMatches } from './password.ts';
import { recordStranger } from './record-act.ts';
import { rekeyLogin } from './rekey-login.ts';
import { usernameKey, usernameKeys } from './sealed.ts';
import { spendCode } from './second-factor.ts';

export interface StaffSignedIn {
  token: string;
  name: string;
  hospital: number;
  roles: string[];
  permissions: string[];
  /** What has to be done before the account opens anything. */
  todo: Limit | null;
}

/** How the second factor is shown, if it is: a code, or a passkey whose answer was looked at before. */
export interface SecondFactor {
  code?: string | undefined;
  passkey?: ((t: Tx) => Promise<boolean>) | undefined;
}

/**
 * User name + password, and a code or a passkey where the account has a second factor. Unknown user, wrong password and
 * switched-off account cost the same and say the same; five wrong tries pause the user name, existing or not, for 15
 * minutes.
 */
export async function signInStaff(
  app: App,
  input: { username: string; password: string; device?: string | null } & SecondFactor,
): Promise<StaffSignedIn> {
  const now = app.clock.now();
  const loginKey = usernameKey(app.crypto, input.username);
  const scope = { hospital: null, credential: loginKey };
  // Committed before the password is looked at: a refused try must stay counted.
  const paid = await app.db.tx(scope, (t) => payTry(t, loginKey, now));
  await rekeyLogin(app, usernameKeys(app.crypto, input.username));
  const found = await app.db.tx(scope, (t) => accountByLogin(t, loginKey));
  const account = found?.kind === 'staff' ? found : undefined;
  if (!paid) return refuse(app, account, 'locked');
  const right = await passwordMatches(input.password, account?.password ?? null);
  if (!account || !right) return refuse(app, account, 'wrong');
  const { one_time_until: until } = account;
  if (until !== null && until <= now) return refuse(app, account, 'expired');
  const answer = await letIn(app, account, {
    device: input.device ?? null,
    by: 'password',
    prove: (t) => secondFactor(t, app, input),
    owed: async (t) =>
      (await passwordIsDue(t, account, now)) ? 'password' : (await owesFactor(t)) ? 'second_factor' : null,
  });
  return typeof answer === 'string' ? refuse(app, account, answer) : answer;
}

export type Why = 'wrong' | 'locked' | 'inactive' | 'expired' | 'wrong_code' | 'wrong_passkey';

interface Way {
  by: 'password' | 'passkey';
  device: string | null;
  /** The last proof, spent in the transaction that opens the session. */
  prove(t: Tx): Promise<true | Why>;
  owed?(t: Tx): Promise<Limit | null>;
}

/** Opens a session for somebody who has shown everything but the last proof; why not, otherwise. */
export async function letIn(app: App, account: AccountRow, way: Way): Promise<StaffSignedIn | Why> {
  const now = app.clock.now();
  const { account_id: id, hospital_id: hospital, login_key: credential } = account;
  if (hospital === null) throw new Error('a staff account has a hospital');
  return app.db.tx({ hospital, account: id, credential }, async (t) => {
    const staff = await staffByAccount(t, id);
    if (!staff?.active) return 'inactive';
    // The try stays paid until the proof is right: guessing codes locks like guessing passwords.
    const proved = await way.prove(t);
    if (proved !== true) return proved;
    if (way.by === 'password') await clearTries(t, credential);
    const todo = (await way.owed?.(t)) ?? null;
    const { token, session } = await openSession(t, { id, hospital }, now, { limited: todo, device: way.device });
    const { roles, permissions } = await rolesOf(t, id);
    const actor = staffActor(id, hospital, session, staff);
    const act = { actor, action: 'identity.sign_in', subject: `identity.account/${id}`, outcome: 'ok' } as const;
    await audit(t, { ...act, detail: { by: way.by } }, now);
    return { token, name: staff.name, hospital, roles, permissions: todo ? [] : permissions, todo };
  });
}

/** Throws identity.second_factor_required, naming what the account has, while nothing of it was shown. */
async function secondFactor(t: Tx, app: App, { code, passkey }: SecondFactor): Promise<true | Why> {
  const held = await factorsHeld(t);
  if (!held.app && held.passkeys === 0) return true;
  if (passkey) return (await passkey(t)) || 'wrong_passkey';
  if (code !== undefined) return (await spendCode(t, app, code, app.clock.now())) || 'wrong_code';
  throw domainError('identity.second_factor_required', { app: held.app, passkey: held.passkeys > 0 });
}

async function passwordIsDue(t: Tx, account: AccountRow, now: string): Promise<boolean> {
  return account.one_time_until !== null || passwordIsOld(await signInRules(t), account.password_set_at, now);
}

const told: Partial<Record<Why, string>> = {
  locked: 'identity.sign_in_locked',
  wrong_code: 'identity.second_factor_wrong',
  wrong_passkey: 'identity.passkey_refused',
};

/** Recorded, then thrown. Somebody unknown is only counted: one statement either way, so that time tells nothing. */
async function refuse(app: App, account: AccountRow | undefined, why: Why): Promise<never> {
  if (account) await recordRefusal(app, account, why);
  else await recordStranger(app, 'staff', app.clock.now());
  throw domainError(told[why] ?? 'identity.sign_in_failed');
}

export async function recordRefusal(app: App, account: AccountRow, why: Why): Promise<void> {
  const { account_id: id, hospital_id: hospital } = account;
  await app.db.tx({ hospital }, (t) =>
    audit(
      t,
      {
        actor: { kind: 'system', name: 'identity.sign_in' },
        action: 'identity.sign_in',
        subject: `identity.account/${id}`,
        outcome: 'refused',
        detail: { why },
      },
      app.clock.now(),
    ),
  );
}

function staffActor(
  account: string,
  hospital: number,
  session: string,
  staff: { name: string; practitioner_id: string | null },
): Actor {
  const { name, practitioner_id: practitioner } = staff;
  return { kind: 'staff', account, session, hospital, practitioner, name, permissions: new Set() };
}
