import { useTranslation } from 'react-i18next';
import { Button, Notice } from '#web/kit/index.ts';

/** The one moment in which recovery codes are seen. */
export function RecoveryCodes({ title, codes, onNoted }: { title: string; codes: string[]; onNoted: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice tone="good" title={title} alert>
      <p>{t('identity.staff.recoveryWhy')}</p>
      <ul className="one-time">
        {codes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Button onClick={onNoted}>{t('identity.staff.recoveryNoted')}</Button>
    </Notice>
  );
}
