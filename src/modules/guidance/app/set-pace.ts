import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { insertPace, paceNow } from '../db/pace.ts';
import type { Pace } from '../domain/pace.ts';

export const readPace = (t: Tx): Promise<Pace> => paceNow(t);

/** How fast people are reckoned to walk here, from now on. */
export async function setPace(t: Tx, wish: Pace & { reason: string }, by: Actor, now: Instant): Promise<Pace> {
  const id = newId();
  await insertPace(t, { id, ...wish }, actorId(by), now);
  const detail = { walk: wish.cmPerSecond, lift: wish.liftWaitSeconds };
  await audit(
    t,
    { actor: by, action: 'guidance.set_pace', subject: `guidance.pace/${id}`, outcome: 'ok', detail },
    now,
  );
  return paceNow(t);
}
