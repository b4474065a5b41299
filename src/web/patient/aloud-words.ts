import type { WordSource } from '#web/i18n/setup.ts';

/** Words of the page that reads a visit aloud; they come with it. */
export const words: WordSource = {
  zh: () => import('./aloud-words/zh.json', { with: { type: 'json' } }),
  en: () => import('./aloud-words/en.json', { with: { type: 'json' } }),
};
