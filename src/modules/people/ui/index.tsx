import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room. */
export const MyPeoplePage = lazy(() => import('./my-page.tsx').then(withWords((m) => m.MyPeoplePage)));
export const PeopleKeptPage = lazy(() => import('./kept-page.tsx').then(withWords((m) => m.PeopleKeptPage)));
