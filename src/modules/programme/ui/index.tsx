import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room; each page comes when it is opened, with its own words. */
export const ScoresPage = lazy(() => import('./scores/scores-page.tsx').then(withWords((m) => m.ScoresPage)));
