import type { TFunction } from 'i18next';
import type { TagTone } from '#web/kit/index.ts';
import type { Appointment, Slot } from './data.ts';

/** 号序 as three digits, as it stands on paper and on the board. */
export const ticket = (number: number): string => String(number).padStart(3, '0');

// words: booking.state.booked booking.state.arrived booking.state.fulfilled booking.state.no_show booking.state.cancelled
export const stateName = (t: TFunction, state: Appointment['state']): string => t(`booking.state.${state}`);

export const stateTone: Record<Appointment['state'], TagTone> = {
  booked: 'jade',
  arrived: 'indigo',
  fulfilled: 'plain',
  no_show: 'cinnabar',
  cancelled: 'plain',
};

// words: booking.period.am booking.period.pm booking.period.evening
export const periodName = (t: TFunction, period: Appointment['period']): string => t(`booking.period.${period}`);

// words: booking.visit.first booking.visit.return
/** Whom a time is kept for, in one word; nothing for everybody's. */
export const visitNote = (t: TFunction, visit: Slot['visit']): string | undefined =>
  visit === 'any' ? undefined : t(`booking.visit.${visit}`);

// words: booking.visit.isFirst booking.visit.isReturn
/** What this visit will be, as the hospital counts. */
export const visitWords = (t: TFunction, kind: 'first' | 'return'): string =>
  t(kind === 'first' ? 'booking.visit.isFirst' : 'booking.visit.isReturn');
