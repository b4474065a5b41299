import { addMinutes, atLocal, type Instant, type LocalDate, type LocalTime } from '#kernel/instant.ts';
import { type ShareFigures, spreadShares } from './rules/shares-are-spread-over-the-session.ts';
import type { Share } from './session.ts';

export interface SlotPlan {
  startsAt: Instant;
  capacity: number;
  numbers: number[];
  share: Share;
}

/**
 * The slots of one session in time order, with their numbers 号序: slot k of capacity c carries k*c+1 .. k*c+c.
 * A rest shorter than one slot at the end gives no slot.
 */
export function planSlots(
  date: LocalDate,
  template: { starts: LocalTime; ends: LocalTime; minutesPerSlot: number; capacity: number },
  figures: ShareFigures,
): SlotPlan[] {
  const end = atLocal(date, template.ends);
  const slots: Omit<SlotPlan, 'share'>[] = [];
  let startsAt = atLocal(date, template.starts);
  for (let next = addMinutes(startsAt, template.minutesPerSlot); next <= end; ) {
    const first = slots.length * template.capacity + 1;
    slots.push({
      startsAt,
      capacity: template.capacity,
      numbers: Array.from({ length: template.capacity }, (_, i) => first + i),
    });
    startsAt = next;
    next = addMinutes(startsAt, template.minutesPerSlot);
  }
  const shares = spreadShares(slots.length, figures);
  return slots.map((slot, k) => ({ ...slot, share: shares[k] as Share }));
}
