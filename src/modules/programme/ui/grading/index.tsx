import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

export const GradingPage = lazy(() => import('./grading-page.tsx').then(withWords((m) => m.GradingPage)));
