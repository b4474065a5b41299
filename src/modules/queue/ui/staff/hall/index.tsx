/** The triage desk, with its words: it comes when it is opened. */
export { HallPage } from './hall-page.tsx';

export const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
