import { lazy } from 'react';
import { withWords } from '#web/i18n/later.ts';

/** What the leadership page may mount of this room. */
export { IndicatorsPage } from './indicators-page.tsx';
/** All rows of the indicator set, fetched when they are asked for. */
export const SetPage = lazy(() => import('../indicators/index.tsx').then(withWords((m) => m.SetPage)));

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
