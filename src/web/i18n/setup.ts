import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep } from '#web/kit/switches.tsx';

export type Words = Record<string, string>;
/** Where a room's (or surface's) words are; only the language in use is loaded. */
export type WordSource = Record<'zh' | 'en', () => Promise<{ default: Words }>>;

/** The words of kit and client; every surface gives these and its own to `startWords`. */
export const webWords: WordSource = {
  zh: () => import('./zh.json', { with: { type: 'json' } }),
  en: () => import('./en.json', { with: { type: 'json' } }),
};

/** Chinese first; the choice is kept on the device. Await it before the first render. Keys are flat: `booking.times.title`. */
export async function startWords(sources: readonly WordSource[]): Promise<void> {
  i18next.on('languageChanged', (lang) => {
    document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
    keep('shuxin.lang', lang);
  });
  await i18next
    .use({
      type: 'backend',
      init() {},
      read(lang: 'zh' | 'en', _: string, done: (error: unknown, words: Words | null) => void) {
        Promise.all([...sources, ...late].map((source) => source[lang]())).then(
          (all) => done(null, Object.assign({}, ...all.map((one) => one.default))),
          (error) => done(error, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: keptLanguage(),
      supportedLngs: ['zh', 'en'],
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false }, // React escapes
      react: { useSuspense: false },
    });
}

const late: WordSource[] = [];

/** Words of a page that is opened now and then: they come with the page, so that nobody else waits for them. */
export async function addWords(source: WordSource): Promise<void> {
  if (late.includes(source)) return;
  late.push(source);
  const there = (['zh', 'en'] as const).filter((lang) => i18next.hasResourceBundle(lang, 'translation'));
  await Promise.all(
    there.map(async (lang) =>
      i18next.addResourceBundle(lang, 'translation', (await source[lang]()).default, true, true),
    ),
  );
}

function keptLanguage(): 'zh' | 'en' {
  const asked = new URLSearchParams(location.search).get('lang');
  try {
    return (asked ?? localStorage.getItem('shuxin.lang')) === 'en' ? 'en' : 'zh';
  } catch {
    return asked === 'en' ? 'en' : 'zh';
  }
}
