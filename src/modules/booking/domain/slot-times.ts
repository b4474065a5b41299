import { addMinutes, atLocal, type Instant, type LocalDate, type LocalTime, minutesBetween } from '#kernel/instant.ts';
import { type ShareFigures, spreadShares } from './rules/shares-are-spread-over-the-session.ts';
import { spreadVisits, type VisitFigures } from './rules/visits-are-spread-over-the-shares.ts';
import type { Share, SlotVisit } from './session.ts';

export interface SlotPlan {
  startsAt: Instant;
  capacity: number;
  numbers: number[];
  share: Share;
  visit: SlotVisit;
}

/** Which slots are kept for whom and how long each kind is; 0 minutes: as long as the template says. */
export interface VisitPlan extends VisitFigures {
  firstMinutes: number;
  returnMinutes: number;
  /** So many hours before the session begins its kept slots are everybody's. */
  visitSpillHours: number;
}

export type SlotFigures = ShareFigures & Partial<VisitPlan>;

interface Hours {
  starts: LocalTime;
  ends: LocalTime;
  minutesPerSlot: number;
  capacity: number;
}

/**
 * The slots of one session in time order, with their numbers 号序: slot k of capacity c carries k*c+1 .. k*c+c. Where a
 * first visit is longer than a return visit, each starts when the one before it ends: the most slots that fit are made,
 * and the same template and figures give the same minutes every time. What is left at the end gives no slot.
 */
export function planSlots(date: LocalDate, template: Hours, figures: SlotFigures): SlotPlan[] {
  const { capacity } = template;
  let startsAt = atLocal(date, template.starts);
  const kinds = mostThatFit(minutesBetween(startsAt, atLocal(date, template.ends)), template.minutesPerSlot, figures);
  return kinds.map(({ minutes, share, visit }, k) => {
    const numbers = Array.from({ length: capacity }, (_, i) => k * capacity + 1 + i);
    const slot = { startsAt, capacity, numbers, share, visit };
    startsAt = addMinutes(startsAt, minutes);
    return slot;
  });
}

function mostThatFit(minutes: number, each: number, figures: SlotFigures) {
  const { firstPercent = 0, returnPercent = 0, firstMinutes = 0, returnMinutes = 0 } = figures;
  const length: Record<SlotVisit, number> = { any: each, first: firstMinutes || each, return: returnMinutes || each };
  for (let n = Math.floor(minutes / Math.min(...Object.values(length))); n > 0; n -= 1) {
    const shares = spreadShares(n, figures);
    const visits = spreadVisits(shares, { firstPercent, returnPercent });
    const slots = visits.map((visit, k) => ({ visit, minutes: length[visit], share: shares[k] as Share }));
    if (slots.reduce((sum, slot) => sum + slot.minutes, 0) <= minutes) return slots;
  }
  return [];
}
