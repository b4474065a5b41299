import { type Instant, localDate } from '#kernel/instant.ts';
import { markArrived } from '#modules/booking/public.ts';
import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertEncounter } from '../db/encounters.ts';
import { bookedAndBegun, heldSessions, someSignInNotNeeded } from '../db/present.ts';
import { announceMove } from './announce-move.ts';
import { hasPriority } from './has-priority.ts';
import { openedLine } from './open-line.ts';
import { rulesOf } from './rules-of.ts';

const NAME = 'queue.present';
const BY: Actor = { kind: 'system', name: NAME };

/**
 * Where the rule does without check-in, a booked person counts as present from the slot start: the encounter opens then. Called and
 * not there, the person is absent like anybody else.
 */
export async function openPresent(t: Tx, session: string, now: Instant): Promise<number> {
  if ((await rulesOf(t, [session]))(session).signIn === 'needed') return 0;
  const [waits] = await bookedAndBegun(t, [session], now);
  return waits ? openAll(t, session, now) : 0;
}

/** The same for every session that is held now, so that boards and cards show them without a call. */
export async function sweepPresent(_app: App, t: Tx, now: Instant): Promise<number> {
  if (!(await someSignInNotNeeded(t))) return 0;
  const sessions = await heldSessions(t, localDate(now), now);
  const rules = await rulesOf(t, sessions);
  const free = sessions.filter((session) => rules(session).signIn === 'not_needed');
  // One line at a time: the sweep comes again until nobody is left.
  const [first] = await bookedAndBegun(t, free, now);
  return first ? openAll(t, first.session, now) : 0;
}

async function openAll(t: Tx, session: string, now: Instant): Promise<number> {
  // The encounters get the appointments' patients: no merge may come between.
  await currentPatients(t, []);
  const line = await openedLine(t, session, now);
  // Read under the lock: the desk may just have checked somebody in.
  const people = await bookedAndBegun(t, [session], now);
  let opened = 0;
  for (const one of people) {
    const present = one.slotStart > one.bookedAt ? one.slotStart : one.bookedAt;
    const priority = await hasPriority(t, one.patient, now);
    const encounter = { ...one, id: newId(), appointment: one.id, priority, signedIn: false };
    const row = await insertEncounter(t, encounter, present, NAME, 'present');
    if (!row) continue;
    await markArrived(t, one.id, BY, now);
    await announceMove(t, 'present', row, line, BY, now);
    opened += 1;
  }
  return opened;
}
