import type { Instant } from '#kernel/instant.ts';
import type { CaseState, StopAnswer } from '../stop.ts';

export interface CaseFacts {
  outcome: 'substitute' | 'held' | 'cancelled';
  answer: StopAnswer | null;
  until: Instant | null;
  /** Of the appointment that a substitute was found for. */
  appointmentState: string;
  /** Whether it is still in the clinic it was moved to. */
  stillThere: boolean;
  holdState: 'held' | 'booked' | 'released' | 'expired' | null;
}

/**
 * Mission A8: the appointment and the hold say how a case stands; what was answered comes second. Silence accepts a
 * substitute (the number is kept) and lets a held place go.
 */
export function caseState(facts: CaseFacts, now: Instant): CaseState {
  if (facts.outcome === 'held') return heldState(facts, now);
  if (facts.answer !== null) return facts.answer;
  if (facts.outcome === 'cancelled') return 'open';
  if (!facts.stillThere || facts.appointmentState === 'cancelled') return 'over';
  return facts.appointmentState === 'booked' && facts.until !== null && now < facts.until ? 'open' : 'accepted';
}

function heldState({ holdState, until }: CaseFacts, now: Instant): CaseState {
  if (holdState === 'booked') return 'accepted';
  if (holdState === 'released') return 'declined';
  return holdState === 'held' && until !== null && now < until ? 'open' : 'over';
}
