import type { Instant } from '#kernel/instant.ts';
import type { SessionState } from '../session.ts';

/** Standards 3.8 (现场号): the desk gives walk-in numbers while the session is open and not over, free slots or not. */
export function walkInAllowed(session: { state: SessionState; endsAt: Instant }, now: Instant): boolean {
  return session.state === 'open' && now < session.endsAt;
}
