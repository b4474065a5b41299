import type { Instant } from '#kernel/instant.ts';
import type { SlotVisit, VisitKind } from '../session.ts';
import type { Access } from './who-may-book.ts';

const OPEN: Access = { open: true };

/**
 * Mission A5, indicator 4 (专家号源分类预约机制: 初诊、复诊): a slot kept for first visits is for first visits, one kept for
 * return visits for return visits, until the session's opening instant (so many hours before it begins); from then on what
 * nobody used is everybody's. Nothing is moved: the answer follows from the slot, the patient and the time.
 */
export function whoMayBookKept(visit: SlotVisit, patient: VisitKind, now: Instant, opensAt: Instant | null): Access {
  if (visit === 'any' || visit === patient || opensAt === null || now >= opensAt) return OPEN;
  const code = visit === 'first' ? 'booking.slot_for_first_visits' : 'booking.slot_for_return_visits';
  return { open: false, code, opensAt };
}

const VISITS: readonly SlotVisit[] = ['any', 'first', 'return'];

/** Which slots of a session this patient may take at this moment. */
export function visitsOpenTo(patient: VisitKind, now: Instant, opensAt: Instant | null): readonly SlotVisit[] {
  return VISITS.filter((visit) => whoMayBookKept(visit, patient, now, opensAt).open);
}
