import { lazy } from 'react';
import { addWords } from '#web/i18n/setup.ts';

const words = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

/** The page comes with its words when it is opened: few open it, and seldom. */
export const KiosksPage = lazy(async () => {
  const [page] = await Promise.all([import('./kiosks-page.tsx'), addWords(words)]);
  return { default: page.KiosksPage };
});
