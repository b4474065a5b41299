import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { insertSession, type Limit } from '../db/sessions.ts';
import { signInRules } from '../db/sign-in-rule.ts';
import { staffByAccount } from '../db/staff.ts';
import { idleMinutesOf, PATIENT_IDLE_MINUTES } from '../domain/sign-in-rules.ts';
import { newToken } from './tokens.ts';

/** A long shift; a patient's phone stays signed in for a month. */
const STAFF_HOURS = 16;
const PATIENT_DAYS = 30;

/**
 * Opens a session for an account whose owner has just proved who they are. The token is shown once, here. How long it
 * may lie idle is what the hospital asks at this moment.
 */
export async function openSession(
  t: Tx,
  account: { id: string; hospital: number | null },
  now: Instant,
  { limited = null, device = null }: { limited?: Limit | null; device?: string | null } = {},
): Promise<{ token: string; session: string }> {
  const { token, hash } = newToken(account.hospital);
  const staff = account.hospital !== null;
  const session = newId();
  await insertSession(
    t,
    {
      id: session,
      account: account.id,
      tokenHash: hash,
      limited,
      kind: staff ? 'staff' : 'patient',
      expiresAt: addMinutes(now, staff ? STAFF_HOURS * 60 : PATIENT_DAYS * 24 * 60),
      idleMinutes: staff ? await staffIdle(t, account.id) : PATIENT_IDLE_MINUTES,
      device,
    },
    now,
  );
  return { token, session };
}

async function staffIdle(t: Tx, account: string): Promise<number> {
  const staff = await staffByAccount(t, account);
  return idleMinutesOf(await signInRules(t), staff?.duty ?? null);
}
