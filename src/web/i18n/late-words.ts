import i18next from 'i18next';
import type { Words } from './setup.ts';

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
