import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

export const GlancePage = lazy(() => import('./glance-page.tsx').then(withWords((m) => m.GlancePage)));
