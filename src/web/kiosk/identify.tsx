import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/button.tsx';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';

/** Any of ID, visit card, e-card: laid on or held before the reader; else phone and birthday, or the number by hand. */
export function Identify() {
  const { t } = useTranslation();
  const { go } = useFlow();
  return (
    <>
      <Said title={t('web.kiosk.identify')} hint={t('web.kiosk.identify.hint')} />
      <ul className="kiosk-cards" aria-label={t('web.kiosk.identify.any')}>
        <li>{t('web.kiosk.identify.id')}</li>
        <li>{t('web.kiosk.identify.card')}</li>
        <li>{t('web.kiosk.identify.qr')}</li>
      </ul>
      <div className="kiosk-acts">
        <Button big wide look="quiet" onClick={() => go('phone')}>
          {t('web.kiosk.identify.phone')}
        </Button>
        <Button big wide look="quiet" onClick={() => go('number')}>
          {t('web.kiosk.identify.number')}
        </Button>
        <Button big wide look="quiet" onClick={() => go('register')}>
          {t('web.kiosk.identify.new')}
        </Button>
      </div>
    </>
  );
}
