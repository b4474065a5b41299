import { useTranslation } from 'react-i18next';
import { useRetry } from '#web/client/retry.ts';
import { Card, EmptyState, LinkButton, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { AppointmentRow } from './appointment-row.tsx';
import { type Appointment, useAppointments } from './data.ts';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
  /** The name of a patient, when the account looks after more than one. */
  nameOf: (patient: string) => string | undefined;
}

/** 我的预约: what comes first, what was below. */
export function VisitsPage({ hospitals, today, nameOf }: Props) {
  const { t } = useTranslation();
  const { items, ready, error } = useAppointments(hospitals, true);
  const retry = useRetry();
  const coming = items.filter((one) => one.state === 'booked' || one.state === 'arrived');
  const past = items.filter((one) => !coming.includes(one)).reverse();
  const list = (visits: Appointment[]) => (
    <ul className="choices">
      {visits.map((visit) => (
        <AppointmentRow key={visit.id} visit={visit} today={today} person={nameOf(visit.patient)} />
      ))}
    </ul>
  );
  return (
    <Page title={t('booking.visits.title')} back="/">
      {error && <Problem error={error} onRetry={retry} />}
      {!ready && !error && <Skeleton rows={[4.5, 4.5, 4.5]} />}
      {ready && !error && items.length === 0 && (
        <EmptyState icon="ticket" text={t('booking.visits.none')}>
          <LinkButton to="/book">{t('booking.visits.book')}</LinkButton>
        </EmptyState>
      )}
      {coming.length > 0 && list(coming)}
      {ready && !error && (
        <LinkButton to="/waitlist" look="quiet" wide>
          {t('booking.wait.title')}
        </LinkButton>
      )}
      {past.length > 0 && (
        <Card quiet title={t('booking.visits.past')}>
          {list(past)}
        </Card>
      )}
    </Page>
  );
}
