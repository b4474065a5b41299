import type { TFunction } from 'i18next';
import type { Rule } from './data.ts';

export function weekdayWords(t: TFunction, weekday: number): string {
  const words = [
    t('booking.week.mon'),
    t('booking.week.tue'),
    t('booking.week.wed'),
    t('booking.week.thu'),
    t('booking.week.fri'),
    t('booking.week.sat'),
    t('booking.week.sun'),
  ];
  return words[weekday - 1] ?? '';
}

export function classWords(t: TFunction, slotClass: Rule['slotClass']): string {
  return {
    ordinary: t('booking.week.ordinary'),
    specialty: t('booking.week.specialty'),
    expert: t('booking.week.expert'),
  }[slotClass];
}
