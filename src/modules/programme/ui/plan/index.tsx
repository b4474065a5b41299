import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** The office's plans: upload, confirm, look at, close. */
export const PlansPage = lazy(() => import('./plans-page.tsx').then(withWords((m) => m.PlansPage)));
/** The same to look at only, for leaders. */
export const PlansToRead = lazy(() => import('./plans-page.tsx').then(withWords((m) => m.PlansToRead)));
/** The units that plans name, and who works in them. */
export const UnitsPage = lazy(() => import('../unit/units-page.tsx').then(withWords((m) => m.UnitsPage)));
