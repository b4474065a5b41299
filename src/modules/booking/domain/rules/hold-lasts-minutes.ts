import { addMinutes, type Instant } from '#kernel/instant.ts';

/** [D]: a place is kept for `minutes` while the patient confirms (FHIR busy-tentative). */
export function holdDueAt(heldAt: Instant, minutes: number): Instant {
  return addMinutes(heldAt, minutes);
}

/** At `dueAt` the hold is over, whether or not the sweep has come by yet. */
export function holdIsOver(dueAt: Instant, now: Instant): boolean {
  return now >= dueAt;
}
