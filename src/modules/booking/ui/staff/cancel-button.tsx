import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem } from '#web/kit/index.ts';
import { useDeskActs } from './data.ts';

interface Props {
  hospital: number;
  appointment: string;
  /** Shows the key that leads here. */
  hint: boolean;
  sure: boolean;
  onSure: (sure: boolean) => void;
  /** It is cancelled, and the button will be gone. */
  onDone: () => void;
}

/** Two presses in one place instead of a dialog: the second one says what it does. */
export function CancelButton({ hospital, appointment, hint, sure, onSure, onDone }: Props) {
  const { t } = useTranslation();
  const { cancel } = useDeskActs(hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function press() {
    if (!sure) return onSure(true);
    setBusy(true);
    setError(null);
    await cancel(appointment).then(onDone, setError);
    setBusy(false);
    onSure(false);
  }
  return (
    <>
      <Button
        look={sure ? 'danger' : 'plain'}
        busy={busy}
        data-cancel={appointment}
        onBlur={() => sure && onSure(false)}
        onClick={() => void press()}
      >
        {sure ? t('booking.staff.cancelSure') : t('booking.staff.cancel')} {hint && <kbd>{sure ? 'Enter' : 'X'}</kbd>}
      </Button>
      {error !== null && <Problem error={error} />}
    </>
  );
}
