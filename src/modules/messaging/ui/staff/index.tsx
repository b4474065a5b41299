import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room. */
export const ChannelsPage = lazy(() => import('./channels-page.tsx').then(withWords((m) => m.ChannelsPage)));
export const PhoneListPage = lazy(() => import('./phone-list-page.tsx').then(withWords((m) => m.PhoneListPage)));
export const PhonePage = lazy(() => import('./phone-page.tsx').then(withWords((m) => m.PhonePage)));
/** Beside the name of that page: how many of them are new. */
export const UnreadReminders = lazy(() => import('../reminders/unread.tsx').then(withWords((m) => m.Unread)));
export const MyReminders = lazy(() => import('../reminders/my-reminders.tsx').then(withWords((m) => m.MyReminders)));
