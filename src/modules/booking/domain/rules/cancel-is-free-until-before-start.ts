import { addMinutes, type Instant } from '#kernel/instant.ts';

/** Standards 3.9 (取消预约): a patient cancels freely until `minutesBefore` minutes before the start. */
export function cancelUntil(startsAt: Instant, minutesBefore: number): Instant {
  return addMinutes(startsAt, -minutesBefore);
}

export function patientMayCancel(startsAt: Instant, now: Instant, minutesBefore: number): boolean {
  return now <= cancelUntil(startsAt, minutesBefore);
}
