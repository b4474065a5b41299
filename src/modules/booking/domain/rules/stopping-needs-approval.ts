import { addMinutes, type Instant } from '#kernel/instant.ts';

/** Mission A8: clinics of some classes (专家门诊 by default) are not stopped unless another person agrees. Opening: rotaApproval. */
export function needsApproval(settings: { stopApproval: number }): boolean {
  return settings.stopApproval > 0;
}

/** A doctor falls ill: a clinic that begins within so many hours, or has begun, is stopped at once and approved afterwards. */
export function urgentStopAllowed(
  startsAt: Instant,
  now: Instant,
  { urgentStopHours }: { urgentStopHours: number },
): boolean {
  return startsAt <= addMinutes(now, urgentStopHours * 60);
}
