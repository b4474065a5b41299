import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Scope, Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { countStranger, insertAccountEvent } from '../db/account-events.ts';

type Holder = Extract<Actor, { kind: 'patient' | 'staff' }>;

/** The scope in which an act on one's own account is recorded: staff acts belong to their hospital's audit log. */
export function ownScope(actor: Holder): Scope {
  return { hospital: actor.kind === 'staff' ? actor.hospital : null, account: actor.account };
}

/**
 * Records what somebody did with their own account, in the transaction of the act: a patient's in the account's own
 * log, a member of staff's in the audit log of the hospital.
 */
export async function recordOwnAct(
  t: Tx,
  actor: Holder,
  act: { action: string; outcome?: 'ok' | 'refused'; session?: string },
  now: Instant,
): Promise<void> {
  const { action, outcome = 'ok', session = actor.session } = act;
  if (actor.kind === 'patient') await recordAccountAct(t, { action, outcome, session }, now);
  else await audit(t, { actor, action, subject: `identity.session/${session}`, outcome }, now);
}

/** A row in the log of the transaction's account. */
export async function recordAccountAct(
  t: Tx,
  act: { action: string; outcome: 'ok' | 'refused'; session: string | null },
  now: Instant,
): Promise<void> {
  await insertAccountEvent(t, { id: newId(), ...act }, now);
}

type OnFamily = `identity.${'claim' | 'unlink' | 'register' | 'correct_contact' | 'export'}`;

/** An act on a person the account looks after: the hospital's audit log has the person, the account's log the act. */
export async function recordLink(
  t: Tx,
  actor: Actor,
  action: OnFamily,
  now: Instant,
  outcome: 'ok' | 'refused' = 'ok',
): Promise<void> {
  if (actor.kind === 'patient') await recordAccountAct(t, { action, outcome, session: actor.session }, now);
}

/** A refused sign-in that belongs to no account: counted by the hour, without what was typed. */
export async function recordStranger(app: App, kind: 'staff' | 'patient', now: Instant): Promise<void> {
  await app.db.tx({ hospital: null }, (t) => countStranger(t, kind, hourOf(now)));
}

const hourOf = (now: Instant): Instant => `${now.slice(0, 13)}:00:00.000Z`;
