/** A patient's courses of treatment, with their words: the page comes when it is opened. */
export { CoursesPage } from './courses-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
