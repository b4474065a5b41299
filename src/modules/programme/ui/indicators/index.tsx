/** The whole indicator set, opened from the leadership page and fetched with its words only then. */
export { SetPage } from './set-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
