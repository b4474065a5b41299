import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from './ask.ts';
import { Booth } from './booth.tsx';
import { CodePage } from './code-page.tsx';
import { useDevice } from './use-device.ts';
import { voice } from './voice.ts';

/** The language a machine speaks to whoever comes: as it was started, not as the last person left it. */
const own = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';

/** A machine that is not paired shows its code. A paired one shows a fresh booth for each person: nothing of the one before is in it. */
export function KioskApp() {
  const { i18n } = useTranslation();
  const { device, offline, lookAgain } = useDevice();
  const [person, setPerson] = useState(0);

  const wipe = useCallback(
    (reason: 'done' | 'idle' | 'left') => {
      forget(reason);
      voice.mute(false);
      voice.stop();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      if (i18n.language !== own) void i18n.changeLanguage(own);
      setPerson((n) => n + 1);
    },
    [i18n],
  );

  const paired = device?.state === 'paired';
  // Taken out of use: what was remembered for the person goes too.
  useEffect(() => {
    if (!paired) forget('left');
  }, [paired]);

  if (device?.state === 'paired')
    return <Booth key={person} device={device} offline={offline} onLeave={wipe} onLost={lookAgain} />;
  return <CodePage device={device} offline={offline} />;
}
