import { lazy } from 'react';

/** What the shell may mount of this room's patient side. */
export { isUnderWay, type Mine, useCheckIn, useMine, useMineStream } from './data.ts';
export { QueueStep } from './queue-step.tsx';
export { todayBeads } from './today-beads.tsx';

export const DeskTicketPage = lazy(() => import('./desk-ticket-page.tsx').then((m) => ({ default: m.DeskTicketPage })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
