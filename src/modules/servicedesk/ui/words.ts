import type { WordSource } from '#web/i18n/setup.ts';

/** The words of both sides of this room; they come with its pages (web/i18n: addWords). */
export const words: WordSource = {
  zh: () => import('./words/zh.json', { with: { type: 'json' } }),
  en: () => import('./words/en.json', { with: { type: 'json' } }),
};
