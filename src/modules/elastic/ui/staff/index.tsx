import { lazy } from 'react';

/** What the staff console may mount of this room. */
export const FlowPage = lazy(() => import('./flow-page.tsx').then((m) => ({ default: m.FlowPage })));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
