import { useTranslation } from 'react-i18next';
import { useOffline } from './stream.ts';

/** Says that what one sees may be old. Mount once, above everything. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const offline = useOffline();
  return <div role="status">{offline && <p className="offline">{t('web.offline')}</p>}</div>;
}
