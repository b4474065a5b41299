import type { WordSource } from '#web/i18n/setup.ts';

/** The words of the ways a message may take; they come with their card. */
export const words: WordSource = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};
