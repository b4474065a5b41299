import type { WordSource } from '#web/i18n/setup.ts';

/** The words of the staff pages of this room; they come with the page that is opened. */
export const words: WordSource = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
