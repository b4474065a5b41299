import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type AccountRow, accountByLogin } from '../db/accounts.ts';
import { clearTries, payTry } from '../db/password-guard.ts';
import { factorOf, owesFactor } from '../db/second-factor.ts';
import type { Limit } from '../db/sessions.ts';
import { rolesOf, staffByAccount } from '../db/staff.ts';
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

/**
 * User name + password, and a code where the account has a second factor. Unknown user, wrong password and switched-off account cost the same and say the same; five
 * wrong tries pause the user name, existing or not, for 15 minutes.
 */
export async function signInStaff(
  app: App,
  input: { username: string; password: string; code?: string | undefined },
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
  const answer = await open(app, account, loginKey, input.code);
  return typeof answer === 'string' ? refuse(app, account, answer) : answer;
}

async function open(app: App, account: AccountRow, loginKey: string, code?: string): Promise<StaffSignedIn | Why> {
  const now = app.clock.now();
  const { account_id: id, hospital_id: hospital } = account;
  if (hospital === null) throw new Error('a staff account has a hospital');
  return app.db.tx({ hospital, account: id, credential: loginKey }, async (t) => {
    const staff = await staffByAccount(t, id);
    if (!staff?.active) return 'inactive';
    // The try stays paid until the code is right: guessing codes locks like guessing passwords.
    if ((await factorOf(t))?.confirmed_at) {
      if (code === undefined) return 'no_code';
      if (!(await spendCode(t, app, code, now))) return 'wrong_code';
    }
    await clearTries(t, loginKey);
    const todo = account.one_time_until !== null ? 'password' : (await owesFactor(t)) ? 'second_factor' : null;
    const { token, session } = await openSession(t, { id, hospital }, now, todo);
    const { roles, permissions } = await rolesOf(t, id);
    const actor = staffActor(id, hospital, session, staff);
    await audit(t, { actor, action: 'identity.sign_in', subject: `identity.account/${id}`, outcome: 'ok' }, now);
    return { token, name: staff.name, hospital, roles, permissions: todo ? [] : permissions, todo };
  });
}

type Why = 'wrong' | 'locked' | 'inactive' | 'expired' | 'no_code' | 'wrong_code';
const told: Partial<Record<Why, string>> = {
  locked: 'identity.sign_in_locked',
  wrong_code: 'identity.second_factor_wrong',
};

/** Recorded, then thrown. Somebody unknown is only counted: one statement either way, so that time tells nothing. */
async function refuse(app: App, account: AccountRow | undefined, why: Why): Promise<never> {
  if (why === 'no_code') throw domainError('identity.second_factor_required');
  if (account) await recordRefusal(app, account, why);
  else await recordStranger(app, 'staff', app.clock.now());
  throw domainError(told[why] ?? 'identity.sign_in_failed');
}

async function recordRefusal(app: App, account: AccountRow, why: Why): Promise<void> {
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
