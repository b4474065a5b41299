import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '#web/kit/index.ts';
import type { ShownKey } from './data.ts';

/** A new key, this once: whoever closes it without keeping it makes another. */
export function NewKey({ shown, onClose }: { shown: ShownKey; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard
      .writeText(shown.key)
      .then(() => setCopied(true))
      // Without a secure page there is no clipboard; the key can be marked and copied by hand.
      .catch(() => setCopied(false));
  return (
    <Dialog title={t('booking.partners.shownTitle')} open onClose={onClose} ownClose>
      <p>{t('booking.partners.shownWhy')}</p>
      <p>
        <code className="whole-key">{shown.key}</code>
      </p>
      <p className="small quiet-words">{t('booking.partners.until', { date: shown.expiresAt.slice(0, 10) })}</p>
      <Button look="quiet" wide onClick={() => void copy()}>
        {copied ? t('booking.partners.copied') : t('booking.partners.copy')}
      </Button>
      <Button wide onClick={onClose}>
        {t('booking.partners.kept')}
      </Button>
    </Dialog>
  );
}
