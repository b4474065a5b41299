import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnDevice } from '#modules/kiosk/ui/index.tsx';
import { ask } from './ask.ts';

const LOOK_MS = 3_000;
const SIGN_OF_LIFE_MS = 60_000;

/** What this machine is. One that is not known asks for a code by itself, and for another when that has run out. */
export function useDevice(): { device: OwnDevice | null; offline: boolean; lookAgain: () => void } {
  const { i18n } = useTranslation();
  const [device, setDevice] = useState<OwnDevice | null>(null);
  const [offline, setOffline] = useState(false);
  const [round, setRound] = useState(0);
  const lookAgain = useCallback(() => setRound((n) => n + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language or a new round asks anew
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look() {
      try {
        const known = await ask<OwnDevice>('');
        const own = known.state === 'unknown' ? await ask<OwnDevice>('', { method: 'POST' }) : known;
        if (own.state === 'paired') await ask('/seen', { method: 'POST' });
        if (over) return;
        setDevice(own);
        setOffline(false);
        timer = setTimeout(look, own.state === 'paired' ? SIGN_OF_LIFE_MS : LOOK_MS);
      } catch {
        if (over) return;
        setOffline(true);
        timer = setTimeout(look, LOOK_MS);
      }
    }
    void look();
    const lost = () => setOffline(true);
    const found = () => setRound((n) => n + 1);
    window.addEventListener('offline', lost);
    window.addEventListener('online', found);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', found);
    };
  }, [round, i18n.language]);
  return { device, offline, lookAgain };
}
