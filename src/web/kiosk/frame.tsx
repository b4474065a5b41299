import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { Icon, Seal } from '#web/kit/icon.tsx';
import { LangSwitch } from '#web/kit/switches.tsx';
import { ask } from './ask.ts';
import { useFlow } from './flow.ts';
import { voice } from './voice.ts';

/** What stays in its place on every step: whose machine it is, back and done, and the ways to hear, reach and call. */
export function Frame({ offline, children }: { offline: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const { device, flow, back, leave, act } = useFlow();
  const [low, setLow] = useState(false);
  const [muted, setMuted] = useState(voice.isMuted());
  const [called, setCalled] = useState(false);
  const atHome = flow.step === 'home';
  return (
    <div className="kiosk" data-low={low || undefined}>
      <header className="kiosk-top not-printed">
        <Seal />
        <p>
          {device.hospital} <span>{device.campus}</span>
        </p>
        {flow.person && <p className="kiosk-who">{t('web.kiosk.hello', { name: flow.person.name })}</p>}
      </header>
      <main className="kiosk-page" id="main" aria-busy={flow.busy}>
        {children}
      </main>
      <div className="kiosk-says not-printed">
        <p role="status">{offline ? t('web.kiosk.offline') : ''}</p>
        <p role="alert">{flow.wrong ?? ''}</p>
      </div>
      <nav className="kiosk-steps not-printed" aria-label={t('web.kiosk.steps')}>
        {!atHome && flow.step !== 'slip' && (
          <Button look="quiet" onClick={back}>
            <Icon name="back" />
            {t('web.back')}
          </Button>
        )}
        {!atHome && (
          <Button
            look={flow.step === 'slip' ? 'main' : 'quiet'}
            onClick={() => leave(flow.step === 'slip' ? 'done' : 'left')}
          >
            {flow.step === 'slip' ? t('web.kiosk.done') : t('web.kiosk.end')}
          </Button>
        )}
      </nav>
      <nav className="kiosk-tools not-printed" aria-label={t('web.kiosk.tools')}>
        <LangSwitch />
        <Button
          look="plain"
          aria-pressed={muted}
          onClick={() => {
            voice.mute(!muted);
            setMuted(!muted);
          }}
        >
          {muted ? t('web.kiosk.sound.on') : t('web.kiosk.sound.off')}
        </Button>
        <Button look="plain" aria-pressed={low} onClick={() => setLow(!low)}>
          {low ? t('web.kiosk.low.off') : t('web.kiosk.low.on')}
        </Button>
        <Button
          look="plain"
          disabled={called}
          onClick={() =>
            act(async () => {
              await ask('/help', { method: 'POST' });
              setCalled(true);
            })
          }
        >
          {called ? t('web.kiosk.help.comes') : t('web.kiosk.help')}
        </Button>
      </nav>
    </div>
  );
}
