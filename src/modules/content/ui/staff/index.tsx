import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room. */
export const ContentPage = lazy(() => import('./content-page.tsx').then(withWords((m) => m.ContentPage)));
