import type { TFunction } from 'i18next';
import { dateOf, hourOf, type Lang, momentName } from '#web/kit/index.ts';
import type { Appointment, DeskChannel, Session, Target } from './data.ts';

export const ticket = (number: number): string => String(number).padStart(3, '0');

export function periodWords(t: TFunction, period: Session['period']): string {
  return {
    am: t('booking.staff.period.am'),
    pm: t('booking.staff.period.pm'),
    evening: t('booking.staff.period.evening'),
  }[period];
}

export function sessionStateWords(t: TFunction, state: Session['state']): string {
  return {
    planned: t('booking.staff.session.planned'),
    open: t('booking.staff.session.open'),
    paused: t('booking.staff.session.paused'),
    closed: t('booking.staff.session.closed'),
  }[state];
}

export function appointmentStateWords(t: TFunction, state: Appointment['state']): string {
  return {
    booked: t('booking.staff.state.booked'),
    arrived: t('booking.staff.state.arrived'),
    fulfilled: t('booking.staff.state.fulfilled'),
    no_show: t('booking.staff.state.no_show'),
    cancelled: t('booking.staff.state.cancelled'),
  }[state];
}

export function channelWords(t: TFunction, channel: DeskChannel | 'partner' | 'family_doctor'): string {
  return {
    window: t('booking.desk.window'),
    phone: t('booking.desk.phone'),
    partner: t('booking.staff.partner'),
    family_doctor: t('booking.shares.channel.family_doctor'),
  }[channel];
}

/** '11-24 08:36', or that it is a ticket for now. */
export function targetTime(t: TFunction, { slot, session }: Target, today: string, lang: Lang): string {
  if (slot) return momentName(slot.start, today, lang);
  return `${t('booking.staff.walkIn')} · ${periodWords(t, session.period)}`;
}

export function appointmentTime(t: TFunction, one: Appointment, today: string): string {
  const day = one.date === today ? t('booking.staff.today') : one.date.slice(5);
  return one.start && dateOf(one.start) ? `${day} ${hourOf(one.start)}` : `${day} ${t('booking.staff.walkIn')}`;
}

// words: booking.visit.first booking.visit.return
/** Whom a time is kept for, or that it was added; nothing for an ordinary one. */
export function slotNote(t: TFunction, { visit, added }: Session['slots'][number]): string | undefined {
  if (visit !== 'any') return t(`booking.visit.${visit}`);
  return added ? t('booking.visit.added') : undefined;
}
