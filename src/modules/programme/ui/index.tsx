import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the staff console may mount of this room; each page comes when it is opened, with its own words. */
export const TasksPage = lazy(() => import('./tasks/tasks-page.tsx').then(withWords((m) => m.TasksPage)));
