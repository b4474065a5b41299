import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton, Tag, type TagTone } from '#web/kit/index.ts';
import { type Appointment, useDeskActs, useDeskAppointments } from './data.ts';
import { appointmentStateWords, appointmentTime, ticket } from './say.ts';

interface Props {
  hospital: number;
  patient: string;
  today: string;
  /** What other rooms can do with an appointment of today: check in. */
  actions: (appointment: Appointment) => ReactNode;
}

const tones: Record<Appointment['state'], TagTone> = {
  booked: 'jade',
  arrived: 'indigo',
  fulfilled: 'plain',
  no_show: 'cinnabar',
  cancelled: 'plain',
};

/** What this person has with us: today first, then what comes, then the last few. */
export function PatientAppointments({ hospital, patient, today, actions }: Props) {
  const { t } = useTranslation();
  const list = useDeskAppointments(hospital, patient);
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={[3, 3]} />;
  const order = (one: Appointment) => (one.date === today ? 0 : one.date > today ? 1 : 2);
  const items = list.data.toSorted((a, b) => order(a) - order(b) || (a.date < b.date ? -1 : 1)).slice(0, 6);
  const missed = list.data.filter((one) => one.state === 'no_show').length;
  return (
    <section className="card stack" aria-label={t('booking.staff.has')}>
      {items.length === 0 && <p className="quiet-words">{t('booking.staff.hasNone')}</p>}
      {items.map((one) => (
        <article key={one.id} className="appointment">
          <div className="row apart">
            <b>{appointmentTime(t, one, today)}</b>
            <Tag tone={tones[one.state]}>{appointmentStateWords(t, one.state)}</Tag>
          </div>
          <p>
            {one.department.name} · {one.practitioner.name} ·{' '}
            {t('booking.staff.numberIs', { number: ticket(one.number) })}
          </p>
          <div className="row">
            {one.date === today && actions(one)}
            {one.cancellable && <CancelButton hospital={hospital} appointment={one.id} />}
          </div>
        </article>
      ))}
      {missed > 0 && <p className="quiet-words small">{t('booking.staff.missed', { count: missed })}</p>}
    </section>
  );
}

/** Two presses in one place instead of a dialog: the second one says what it does. */
function CancelButton({ hospital, appointment }: { hospital: number; appointment: string }) {
  const { t } = useTranslation();
  const { cancel } = useDeskActs(hospital);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function press() {
    if (!sure) return setSure(true);
    setBusy(true);
    await cancel(appointment).catch(setError);
    setBusy(false);
    setSure(false);
  }
  return (
    <>
      <Button look={sure ? 'danger' : 'plain'} busy={busy} onBlur={() => setSure(false)} onClick={() => void press()}>
        {sure ? t('booking.staff.cancelSure') : t('booking.staff.cancel')}
      </Button>
      {error !== null && <Problem error={error} />}
    </>
  );
}
