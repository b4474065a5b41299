import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console and the leadership page may mount of problems. */
export const ProblemsPage = lazy(() => import('./problems-page.tsx').then(withWords((m) => m.ProblemsPage)));
export type { Missed } from './from-figure.tsx';
export const ProblemFromFigure = lazy(() => import('./from-figure.tsx').then(withWords((m) => m.ProblemFromFigure)));
