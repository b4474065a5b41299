import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the shell may mount of this room. */
export { useChoices, useInbox } from './data.ts';

export const ReminderChoices = lazy(() => import('./choices.tsx').then((m) => ({ default: m.ReminderChoices })));
export const InboxPage = lazy(() => import('./inbox-page.tsx').then((m) => ({ default: m.InboxPage })));

export const WaysCard = lazy(() => import('./ways/ways-card.tsx').then(withWords((m) => m.WaysCard)));

/** Before somebody signs out: this device shows no message of theirs any more. */
export const endPushHere = (): Promise<void> => import('./ways/ways-card.tsx').then((m) => m.endAllPush());

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
