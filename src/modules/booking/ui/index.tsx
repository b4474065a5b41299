import { lazy } from 'react';

/** What the shell may mount of this room. */
export { AppointmentRow } from './appointment-row.tsx';
export { type Appointment, useAppointments } from './data.ts';
export { CalendarFeed, ComingReminders, HealthReminders, words as reminderWords } from './reminders/index.tsx';
export { useStopped } from './stopped-data.ts';
export { StoppedStep } from './stopped-step.tsx';
export { UpcomingStep } from './upcoming-step.tsx';
export { useWaitlist } from './waitlist-data.ts';
export { WaitlistOffer } from './waitlist-offer.tsx';

export const TimesPage = lazy(() => import('./times-page.tsx').then((m) => ({ default: m.TimesPage })));
export const AppointmentDetails = lazy(() =>
  import('./appointment-details.tsx').then((m) => ({ default: m.AppointmentDetails })),
);
export const NoShowPage = lazy(() => import('./no-show-page.tsx').then((m) => ({ default: m.NoShowPage })));
export const StoppedPage = lazy(() => import('./stopped-page.tsx').then((m) => ({ default: m.StoppedPage })));
export const VisitsPage = lazy(() => import('./visits-page.tsx').then((m) => ({ default: m.VisitsPage })));
export const WaitlistPage = lazy(() => import('./waitlist-page.tsx').then((m) => ({ default: m.WaitlistPage })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
