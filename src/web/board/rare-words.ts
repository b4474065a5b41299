import i18next from 'i18next';
import en from './rare/en.json' with { type: 'json' };
import zh from './rare/zh.json' with { type: 'json' };

// The words of everything but the hall board come with the page that needs them; a screen never changes its language.
i18next.addResourceBundle(i18next.language, 'translation', i18next.language === 'en' ? en : zh, true, true);
