import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { voice } from './voice.ts';

/** Says what the page says, when it appears and when its words change. */
export function useSpoken(words: string): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    voice.say(words, i18n.language === 'en' ? 'en' : 'zh');
    return () => voice.stop();
  }, [words, i18n.language]);
}
