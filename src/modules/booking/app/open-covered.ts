import { type Instant, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { leftBehind, lockExperts, openCovered } from '../db/expert-papers.ts';
import { tell } from './change-session.ts';
import { offerPlaces } from './offer-places.ts';

/**
 * Drafts that two people agreed upon and whose release left them behind, because a paper was missing, open as soon as it is
 * there; who waits is offered their places. What was paused stays so until somebody resumes it. Answers how many opened.
 */
export async function openLeftBehind(t: Tx, practitioner: string, by: Actor, now: Instant): Promise<number> {
  const { sessions, doctors } = await leftBehind(t, practitioner, localDate(now));
  if (sessions.length === 0) return 0;
  await lockExperts(t, doctors);
  const opened = await openCovered(t, sessions);
  for (const session of opened) {
    await tell(t, 'booking.session_resumed', 'resumed', session, { by, reason: null }, now);
  }
  const ids = opened.map(({ id }) => id).sort();
  await offerPlaces(t, ids, [], now);
  return opened.length;
}
