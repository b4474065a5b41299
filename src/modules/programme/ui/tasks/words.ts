import { words as past } from '../past/words.ts';

const own = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

async function all(lang: 'zh' | 'en') {
  const found = await Promise.all([own, past].map((words) => words[lang]()));
  return { default: Object.assign({}, ...found.map((one) => one.default)) as Record<string, string> };
}

/** Its own words, and those of the form that asks about what came in late. */
export const words = { zh: () => all('zh'), en: () => all('en') };
