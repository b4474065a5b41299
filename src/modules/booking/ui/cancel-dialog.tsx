import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Problem, toast } from '#web/kit/index.ts';
import { type Appointment, useBookingActs } from './data.ts';

/** Says what cancelling does before it is done; keeping the appointment is the louder button. */
export function CancelDialog({
  visit,
  until,
  open,
  onClose,
}: {
  visit: Appointment;
  until: string | null;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const acts = useBookingActs(visit.hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function cancel() {
    setBusy(true);
    setError(null);
    try {
      await acts.cancel(visit.id);
      toast(t('booking.cancel.done'));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={t('booking.cancel.title')} open={open} onClose={onClose} ownClose>
      <ul className="plain-list">
        <li>{t('booking.cancel.gone')}</li>
        <li>{t('booking.cancel.free', { until })}</li>
        <li>{t('booking.cancel.money')}</li>
      </ul>
      {error !== null && <Problem error={error} />}
      <Button big wide onClick={onClose}>
        {t('booking.cancel.keep')}
      </Button>
      <Button look="danger" wide busy={busy} onClick={() => void cancel()}>
        {t('booking.cancel.do')}
      </Button>
    </Dialog>
  );
}
