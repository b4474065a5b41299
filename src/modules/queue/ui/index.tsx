import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the shell may mount of this room's patient side. */
export { isUnderWay, type Mine, useCheckIn, useMine, useMineStream } from './data.ts';
export { QueueStep } from './queue-step.tsx';
export { todayBeads } from './today-beads.tsx';

export const DeskTicketPage = lazy(() => import('./desk-ticket-page.tsx').then((m) => ({ default: m.DeskTicketPage })));

export const CoursesPage = lazy(() => import('./courses/index.tsx').then(withWords((m) => m.CoursesPage)));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
