/** What the leadership page may mount of this room. */
export { IndicatorsPage } from './indicators-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
