import { addMinutes, type Instant } from '#kernel/instant.ts';

/**
 * Mission A8: until when somebody whose clinic was stopped may say no to the substitute, or yes to the place kept for
 * them, without any harm. Never past the start of it.
 */
export function answerUntil(
  now: Instant,
  startsAt: Instant,
  { stopAnswerHours }: { stopAnswerHours: number },
): Instant {
  const until = addMinutes(now, stopAnswerHours * 60);
  return until < startsAt ? until : startsAt;
}
