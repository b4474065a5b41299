import type { Instant } from '#kernel/instant.ts';
import { patientMayCancel } from './rules/cancel-is-free-until-before-start.ts';

/** How somebody who cannot come gives the number back, as it is possible at this moment. */
export function cancelWords(start: Instant, now: Instant, minutesBefore: number): { zh: string; en: string } {
  if (patientMayCancel(start, now, minutesBefore))
    return {
      zh: '不能来，请在“我的预约”里取消，或打电话、到窗口取消，把号留给别人。',
      en: 'If you cannot come, please cancel under “My visits”, by phone or at the desk, so that somebody else can.',
    };
  return {
    zh: '不能来，请打医院电话告诉我们。',
    en: 'If you cannot come, please call the hospital.',
  };
}
