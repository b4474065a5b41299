import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console and the leadership page may mount of this room; each comes with its words when it is opened. */
export const HandoversPage = lazy(() => import('./handovers/index.tsx').then(withWords((m) => m.HandoversPage)));
export const DutyPage = lazy(() => import('./duty/index.tsx').then(withWords((m) => m.DutyPage)));
