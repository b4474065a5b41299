import { lazy } from 'react';

/** Reminders and the calendar, as patients and staff have them. */
export const CalendarFeed = lazy(() => import('./calendar-feed.tsx').then((m) => ({ default: m.CalendarFeed })));
export const ComingReminders = lazy(() =>
  import('./coming-reminders.tsx').then((m) => ({ default: m.ComingReminders })),
);
export const HealthReminders = lazy(() =>
  import('./health-reminders.tsx').then((m) => ({ default: m.HealthReminders })),
);
export const ReturnReminder = lazy(() => import('./return-reminder.tsx').then((m) => ({ default: m.ReturnReminder })));
export const Unreached = lazy(() => import('./unreached.tsx').then((m) => ({ default: m.Unreached })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
