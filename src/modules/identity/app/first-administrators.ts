import { domainError } from '#kernel/errors.ts';
import { addMinutes } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { insertAccount, setPassword } from '../db/accounts.ts';
import { enterAccount } from '../db/enter-account.ts';
import { insertStaff } from '../db/staff.ts';
import { passwordIsCommon } from '../domain/common-password.ts';
import { passwordIsStrong } from '../domain/password-is-strong.ts';
import { seedRoles } from '../public.ts';
import { newPassword, VALID_HOURS } from './one-time-password.ts';
import { hashPassword } from './password.ts';
import { aad, usernameKey } from './sealed.ts';

/** `officer`: who works at an authority; no duty of an administrator. */
const roleOf = { system: 'admin', security: 'security_admin', audit: 'audit_admin', officer: 'bureau' } as const;

export interface FirstAdministrator {
  duty: keyof typeof roleOf;
  username: string;
  name: string;
  /** Left out: one is made. */
  password?: string | undefined;
}

export interface Appointed {
  duty: FirstAdministrator['duty'];
  username: string;
  password: string;
  expiresAt: string;
}

/** Why a password that somebody brought along may not open an administrator's account, not even once; or null. */
export function unfitPassword({ username, password }: FirstAdministrator): 'weak' | 'common' | null {
  if (password === undefined) return null;
  if (!passwordIsStrong(password, username)) return 'weak';
  return passwordIsCommon(password) ? 'common' : null;
}

/**
 * Throws identity.username_taken. The roles of the transaction's new hospital or authority and its first administrators, each with a one-time password that has to
 * be replaced before anything opens. Nobody has two duties; who is not named now, the system administrator appoints.
 */
export async function firstAdministrators(
  t: Tx,
  app: App,
  people: readonly FirstAdministrator[],
  of: 'hospital' | 'authority' = 'hospital',
): Promise<Appointed[]> {
  await seedRoles(t, app, of);
  const appointed: Appointed[] = [];
  for (const person of people) appointed.push(await appointFirst(t, app, person));
  return appointed;
}

async function appointFirst(
  t: Tx,
  app: App,
  { duty, username, name, password }: FirstAdministrator,
): Promise<Appointed> {
  const now = app.clock.now();
  const [account, given, loginKey] = [newId(), password ?? newPassword(), usernameKey(app.crypto, username)];
  const expiresAt = addMinutes(now, VALID_HOURS * 60);
  const hash = await hashPassword(given);
  await enterAccount(t, { account, credential: loginKey });
  const loginSealed = app.crypto.seal(username, aad.login(account));
  const row = { account, kind: 'staff', loginKey, loginSealed, password: hash, lang: 'zh' } as const;
  if (!(await insertAccount(t, { ...row, hospital: t.scope.hospital as number }, now)))
    throw domainError('identity.username_taken');
  await setPassword(t, account, { hash, oneTimeUntil: expiresAt }, now);
  await insertStaff(t, [{ account, name, practitioner: null, roles: [roleOf[duty]] }]);
  const actor = { kind: 'system', name: 'identity.bootstrap' } as const;
  const subject = `identity.staff/${account}`;
  await audit(t, { actor, action: 'identity.bootstrap', subject, outcome: 'ok', detail: { duty } }, now);
  return { duty, username, password: given, expiresAt };
}
