import type { TFunction } from 'i18next';
import { dayName, hourOf, type Lang } from '#web/kit/index.ts';

export const CAUSES = ['ill', 'leave', 'duty', 'equipment', 'other'] as const;

// words: booking.stop.cause.ill booking.stop.cause.leave booking.stop.cause.duty booking.stop.cause.equipment booking.stop.cause.other
export const causeWords = (t: TFunction, cause: string): string => t(`booking.stop.cause.${cause}`);

interface Clinic {
  session: { date: string; start: string; end: string };
  department: { name: string };
}

/** "周二 11月24日 08:00–11:30 · 脾胃病科". */
export function clinicWords({ session, department }: Clinic, today: string, lang: Lang): string {
  return `${dayName(session.date, today, lang)} ${hourOf(session.start)}–${hourOf(session.end)} · ${department.name}`;
}

interface Numbers {
  concerned: number;
  substituted: number;
  held: number;
  cancelled: number;
  arrived: number;
}

/** What becomes of how many; what concerns nobody is left out. */
export function numberWords(t: TFunction, numbers: Numbers): string[] {
  const { substituted, held, cancelled, arrived } = numbers;
  return [
    substituted > 0 ? t('booking.stop.n.substituted', { count: substituted }) : '',
    held > 0 ? t('booking.stop.n.held', { count: held }) : '',
    cancelled > 0 ? t('booking.stop.n.cancelled', { count: cancelled }) : '',
    arrived > 0 ? t('booking.stop.n.arrived', { count: arrived }) : '',
  ].filter(Boolean);
}
