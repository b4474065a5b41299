import { useTranslation } from 'react-i18next';
import { Button, Notice } from '#web/kit/index.ts';
import type { OneTimePassword } from './data.ts';

/** The one moment in which a one-time password is seen. */
export function PasswordSlip({ given, onDone }: { given: OneTimePassword; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice tone="good" title={t('identity.staff.oneTimeGiven')} alert>
      <p>
        {t('identity.staff.username')} <b>{given.username}</b>
      </p>
      <p>
        {t('identity.staff.oneTime')} <b className="one-time">{given.password}</b>
      </p>
      <p>{t('identity.staff.oneTimeWhy')}</p>
      <Button look="quiet" onClick={onDone}>
        {t('identity.staff.oneTimeNoted')}
      </Button>
    </Notice>
  );
}
