import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the consoles may mount of this room; each page comes when it is opened, with its own words. */
export { GlancePage } from './glance/index.tsx';
export { GradingPage } from './grading/index.tsx';
export { PlansPage, PlansToRead, UnitsPage } from './plan/index.tsx';
export { ProblemsPage } from './problems/index.tsx';

export const ReportsPage = lazy(() => import('./reports/reports-page.tsx').then(withWords((m) => m.ReportsPage)));
export const ScoresPage = lazy(() => import('./scores/scores-page.tsx').then(withWords((m) => m.ScoresPage)));
export const ScoresToRead = lazy(() => import('./scores/scores-to-read.tsx').then(withWords((m) => m.ScoresToRead)));
export const TasksPage = lazy(() => import('./tasks/tasks-page.tsx').then(withWords((m) => m.TasksPage)));
