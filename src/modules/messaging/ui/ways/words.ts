import { lateWords } from '#web/i18n/late-words.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

lateWords({ zh, en });
