import i18next from 'i18next';
import type { WordSource, Words } from './setup.ts';

const late: WordSource[] = [];

/** The words of pages that came after the start: a language that is loaded later has to bring these too. */
export const lateWords = (): readonly WordSource[] => late;

/**
 * Words that come with a page that is opened now and then, so that nobody else waits for them. Await it before the page is drawn:
 * `lazy(() => import('./page/index.tsx').then(withWords((m) => m.Page)))`.
 */
export async function addWords(source: WordSource): Promise<void> {
  if (late.includes(source)) return;
  late.push(source);
  const loaded = (['zh', 'en'] as const).filter((lang) => i18next.hasResourceBundle(lang, 'translation'));
  await Promise.all(
    loaded.map(async (lang) => {
      const words: Words = (await source[lang]()).default;
      i18next.addResourceBundle(lang, 'translation', words, true, true);
    }),
  );
}

/** The page of a module that brings its own words, for `lazy`. */
export function withWords<M extends { words: WordSource }, P>(page: (module: M) => P) {
  return async (module: M): Promise<{ default: P }> => {
    await addWords(module.words);
    return { default: page(module) };
  };
}
