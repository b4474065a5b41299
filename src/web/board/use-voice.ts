import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeechRules, Spoken } from '#modules/queue/ui/board/index.tsx';

export interface VoiceSettings extends SpeechRules {
  voice: 'off' | 'chime' | 'speech' | 'clips';
  /** Whose recordings; without it the browser's voice speaks. */
  hospital?: number;
}

/**
 * Says what the speech plan wants said, one sentence after the other, deciding anew before each. Answers which call is being said
 * (its row flashes), and whether the browser keeps this page silent.
 */
export function useVoice(
  calling: readonly Spoken[],
  settings: VoiceSettings | null,
  now: () => string | null,
): { saying: string | null; silenced: boolean } {
  const { i18n } = useTranslation();
  const latest = useRef({ calling, settings, now });
  latest.current = { calling, settings, now };
  const said = useRef(new Map<string, number>());
  const [saying, setSaying] = useState<string | null>(null);
  const [silenced, setSilenced] = useState(false);
  const voice = settings?.voice ?? 'off';
  const hospital = settings?.hospital ?? null;
  const lang = i18n.language === 'en' ? 'en' : 'zh';

  useEffect(() => {
    if (voice === 'off') return;
    let over = false;
    let stop = () => {};
    // Most screens are silent: the voice is fetched where one speaks.
    void import('./saying.ts').then(({ startSaying }) => {
      if (over) return;
      stop = startSaying({
        voice,
        hospital,
        lang,
        said: said.current,
        latest: () => latest.current,
        setSaying,
        setSilenced,
      });
    });
    return () => {
      over = true;
      stop();
      setSaying(null);
    };
  }, [voice, hospital, lang]);

  return { saying, silenced: voice !== 'off' && silenced };
}
