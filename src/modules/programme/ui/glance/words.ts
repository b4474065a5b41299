import { words as set } from '../indicators/words.ts';
import { words as scores } from '../scores/words.ts';

const own = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

/** Its own words, and those by which the pages it opens name a figure's unit and what wins a point back. */
export const words = { zh: () => all('zh'), en: () => all('en') };

async function all(lang: 'zh' | 'en'): Promise<{ default: Record<string, string> }> {
  const parts = await Promise.all([set[lang](), scores[lang](), own[lang]()]);
  return { default: Object.assign({}, ...parts.map((part) => part.default)) };
}
