import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Problem } from '#web/kit/index.ts';
import type { Unreached } from '../../contract-reminders.ts';

/** Shows the number (an audited look with its purpose) and notes how the call went. */
export function UnreachedCall({ hospital, one }: { hospital: number; one: Unreached }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [phone, setPhone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }
  async function show() {
    const path = `/api/h/${hospital}/identity/patients/${one.patient.id}/reveal`;
    const body = { field: 'phone', purpose: 'contact_patient' };
    const answer = await api<{ values: { value: string }[] }>(path, { method: 'POST', body });
    setPhone(answer.values[0]?.value ?? '');
  }
  async function note(outcome: 'reached' | 'no_answer') {
    const path = `/api/h/${hospital}/booking/reminders/unreached/${one.appointment}/calls`;
    await api(path, { method: 'POST', body: { outcome }, intent: `call.${one.appointment}.${one.tries}` });
    await cache.invalidateQueries({ queryKey: ['booking', 'unreached'] });
  }
  return (
    <>
      <div className="row">
        {phone === null ? (
          <Button look="quiet" busy={busy} aria-label={named('booking.unreached.phone')} onClick={() => void run(show)}>
            {t('booking.unreached.phone')}
          </Button>
        ) : (
          <b className="figure">{phone}</b>
        )}
        <Button
          busy={busy}
          aria-label={named('booking.unreached.reached')}
          onClick={() => void run(() => note('reached'))}
        >
          {t('booking.unreached.reached')}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          aria-label={named('booking.unreached.noAnswer')}
          onClick={() => void run(() => note('no_answer'))}
        >
          {t('booking.unreached.noAnswer')}
        </Button>
        {one.tries > 0 && <span className="quiet-words">{t('booking.unreached.tries', { tries: one.tries })}</span>}
      </div>
      {error !== null && <Problem error={error} />}
    </>
  );

  function named(key: string): string {
    return `${t(key)} ${one.patient.name}`;
  }
}
