import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room. */
export const BureauPage = lazy(() => import('./console-page.tsx').then(withWords((m) => m.BureauPage)));
export const InboxPage = lazy(() => import('./inbox-page.tsx').then(withWords((m) => m.InboxPage)));
