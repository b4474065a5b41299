import i18next from 'i18next';
import type { WordSource, Words } from './setup.ts';

type WithWords = { words: WordSource };

/**
 * For a page that comes when it is opened and brings its own words, so that nobody else fetches them:
 * `lazy(() => late(import('./rare-page.tsx')).then((m) => ({ default: m.RarePage })))`. It is drawn when its words are there.
 */
export async function late<M extends WithWords>(loading: Promise<M>): Promise<M> {
  const page = await loading;
  await addWords(page.words);
  return page;
}

const added = new Set<WordSource>();

async function addWords(source: WordSource): Promise<void> {
  if (added.has(source)) return;
  // Both, because whoever switches the language later reads from what is loaded then.
  await Promise.all(
    (['zh', 'en'] as const).map(async (lang) => {
      if (i18next.language !== lang && !i18next.hasResourceBundle(lang, 'translation')) return waitFor(lang, source);
      i18next.addResourceBundle(lang, 'translation', (await source[lang]()).default, true, true);
    }),
  );
  added.add(source);
}

// Loading the other language's words now would be for nothing most of the time.
function waitFor(lang: 'zh' | 'en', source: WordSource): void {
  i18next.on('loaded', (loaded: Record<string, unknown>) => {
    if (!loaded[lang]) return;
    void source[lang]().then((words) => {
      i18next.addResourceBundle(lang, 'translation', words.default, true, true);
      // Drawn once more with them.
      if (i18next.language === lang) i18next.emit('languageChanged', lang);
    });
  });
}

/**
 * Words that come with a page that is seldom opened, not with the start of its surface. Added to the language in use, and to
 * the other when somebody changes to it: a language that has words before it was loaded would never be loaded.
 */
export function lateWords(words: Record<'zh' | 'en', Words>): void {
  const add = () => {
    const lang = i18next.language === 'en' ? 'en' : 'zh';
    i18next.addResourceBundle(lang, 'translation', words[lang]);
  };
  add();
  i18next.on('languageChanged', add);
}
