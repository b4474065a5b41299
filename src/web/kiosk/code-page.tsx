import { useTranslation } from 'react-i18next';
import type { OwnDevice } from '#modules/kiosk/ui/index.tsx';

/** A machine that nobody has said the place of: the code that staff read off it. */
export function CodePage({ device, offline }: { device: OwnDevice | null; offline: boolean }) {
  const { t } = useTranslation();
  return (
    <main className="kiosk kiosk-code">
      <h1>{t('web.kiosk.pair')}</h1>
      <p>{t('web.kiosk.pair.how')}</p>
      {device?.state === 'waiting' && (
        <output aria-label={t('web.kiosk.pair.code')}>
          {device.code.slice(0, 3)} {device.code.slice(3)}
        </output>
      )}
      <p role="status">{offline ? t('web.kiosk.offline') : ''}</p>
    </main>
  );
}
