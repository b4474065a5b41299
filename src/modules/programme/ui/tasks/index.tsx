import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of the tasks. */
export const TasksPage = lazy(() => import('./tasks-page.tsx').then(withWords((m) => m.TasksPage)));
