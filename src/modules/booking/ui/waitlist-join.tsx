import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton, Notice, Problem } from '#web/kit/index.ts';
import { useWaitlist, useWaitlistActs } from './waitlist-data.ts';

interface Props {
  hospital: number;
  department: string;
  practitioner: string;
  date: string;
  /** null: nobody is signed in or registered yet. */
  patient: string | null;
  /** "11月24日 20:00": when places that are kept for others open to everybody; null when all are taken. */
  opens: string | null;
}

/** Where a doctor's day is full: wait for it, or see that one already does. */
export function WaitlistJoin({ hospital, department, practitioner, date, patient, opens }: Props) {
  const { t } = useTranslation();
  const acts = useWaitlistActs(hospital);
  const waitlist = useWaitlist([{ id: hospital }], patient !== null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mine = waitlist.items.find(
    (one) =>
      one.patient === patient &&
      one.date === date &&
      one.practitioner?.id === practitioner &&
      (one.state === 'waiting' || one.state === 'offered'),
  );

  async function join() {
    if (!patient) return;
    setBusy(true);
    setError(null);
    await acts.join({ patient, department, practitioner, dates: [date] }).catch(setError);
    setBusy(false);
  }

  if (mine) {
    const place = mine.ahead ? t('booking.wait.ahead', { count: mine.ahead }) : t('booking.wait.first');
    return (
      <Notice tone="good" title={t('booking.wait.joined', { place })}>
        <LinkButton to="/waitlist" look="quiet">
          {t('booking.wait.see')}
        </LinkButton>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <p>{words()}</p>
      {error !== null && <Problem error={error} />}
      {patient && (
        <Button look="quiet" wide busy={busy} onClick={() => void join()}>
          {t('booking.wait.join')}
        </Button>
      )}
    </div>
  );

  function words(): string {
    if (!patient) return t('booking.wait.signIn');
    return opens === null ? t('booking.wait.why') : t('booking.wait.whyKept', { when: opens });
  }
}
