import i18next from 'i18next';
import type { WordSource } from './setup.ts';

/** Words of a page that is fetched when it is opened: await it before the page is drawn. */
export async function addWords(source: WordSource): Promise<void> {
  const [zh, en] = await Promise.all([source.zh(), source.en()]);
  // A language that was never shown is not begun here: i18next would take it for whole.
  const put = () => {
    const [lang, words] = i18next.language === 'en' ? (['en', en] as const) : (['zh', zh] as const);
    i18next.addResourceBundle(lang, 'translation', words.default, true, true);
  };
  put();
  i18next.on('languageChanged', put);
}
