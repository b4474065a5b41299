import type { WordSource } from '#web/i18n/setup.ts';

/** Words that few people ever need; they come with the cards. */
export const words: WordSource = {
  zh: () => import('./grown-words/zh.json', { with: { type: 'json' } }),
  en: () => import('./grown-words/en.json', { with: { type: 'json' } }),
};
