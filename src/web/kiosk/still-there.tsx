import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { useSpoken } from './use-spoken.ts';

/** Stands in place of the page, not over it: nothing pops up, and nothing is lost. */
export function StillThere({ seconds, onStay, onLeave }: { seconds: number; onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  useSpoken(t('web.kiosk.still.spoken'));
  useEffect(() => document.getElementById('still')?.focus(), []);
  return (
    <main className="kiosk kiosk-still">
      <h1>{t('web.kiosk.still')}</h1>
      <p className="kiosk-count" aria-hidden="true">
        {seconds}
      </p>
      <p>{t('web.kiosk.still.why')}</p>
      <div className="kiosk-acts">
        <Button big wide id="still" onClick={onStay}>
          {t('web.kiosk.still.stay')}
        </Button>
        <Button big wide look="quiet" onClick={onLeave}>
          {t('web.kiosk.still.leave')}
        </Button>
      </div>
    </main>
  );
}
