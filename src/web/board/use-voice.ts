import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callKey, nextToSay, type SpeechRules, type Spoken, sentence } from '#modules/queue/ui/board/index.tsx';
import { chime, isSilenced, pause, speak, unlock } from './voices.ts';

export interface VoiceSettings extends SpeechRules {
  voice: 'off' | 'chime' | 'speech';
}

const BETWEEN_MS = 1_200;
const LOOK_AGAIN_MS = 400;

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
  const lang = i18n.language === 'en' ? 'en' : 'zh';

  useEffect(() => {
    if (voice === 'off') return;
    let over = false;
    const touched = () => void unlock().then(() => setSilenced(isSilenced()));
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    setSilenced(isSilenced());

    async function run() {
      while (!over) {
        const call = due();
        if (!call) {
          await pause(LOOK_AGAIN_MS);
          continue;
        }
        setSaying(callKey(call));
        said.current.set(callKey(call), (said.current.get(callKey(call)) ?? 0) + 1);
        await (voice === 'speech' ? speak(sentence(call, lang), lang) : chime());
        setSaying(null);
        await pause(BETWEEN_MS);
      }
    }
    void run();
    return () => {
      over = true;
      setSaying(null);
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
    };

    function due(): Spoken | null {
      const { calling: shown, settings: rules, now: at } = latest.current;
      const instant = at();
      if (!rules || !instant) return null;
      // What has gone from the screen need not be remembered.
      const keys = new Set(shown.map(callKey));
      for (const key of said.current.keys()) if (!keys.has(key)) said.current.delete(key);
      return nextToSay(shown, said.current, rules, instant);
    }
  }, [voice, lang]);

  return { saying, silenced: voice !== 'off' && silenced };
}
