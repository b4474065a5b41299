import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Dialog, Problem, toast } from '#web/kit/index.ts';
import type { OwnPatient } from './data.ts';

interface Props {
  person: OwnPatient;
  hospital: number;
  open: boolean;
  onClose: () => void;
}

/** Takes somebody out of this account, after saying what stays. */
export function UnlinkDialog({ person, hospital, open, onClose }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function unlink() {
    setBusy(true);
    setError(null);
    try {
      const intent = `unlink.${person.id}`;
      await api(`/api/h/${hospital}/identity/patients/${person.id}/unlink`, { method: 'POST', body: {}, intent });
      toast(t('identity.unlink.done', { name: person.name }));
      await cache.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('identity.unlink.title', { name: person.name })} open={open} onClose={onClose} ownClose>
      <p>{t('identity.unlink.what')}</p>
      {error !== null && <Problem error={error} />}
      <Button big wide onClick={onClose}>
        {t('identity.unlink.keep')}
      </Button>
      <Button look="danger" wide busy={busy} onClick={() => void unlink()}>
        {t('identity.unlink.do')}
      </Button>
    </Dialog>
  );
}
