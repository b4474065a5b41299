import { useTranslation } from 'react-i18next';
import { useRetry } from '#web/client/retry.ts';
import {
  Card,
  EmptyState,
  type Lang,
  LinkButton,
  momentName,
  Page,
  Problem,
  ReadAloud,
  Skeleton,
} from '#web/kit/index.ts';
import { type Stopped, useStopped } from './stopped-data.ts';
import { StoppedStep } from './stopped-step.tsx';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
  /** The name of a patient, when the account looks after more than one. */
  nameOf: (patient: string) => string | undefined;
}

/** 停诊: what is still to be answered, each with its one next step; then how the others ended. */
export function StoppedPage({ hospitals, today, nameOf }: Props) {
  const { t } = useTranslation();
  const { items, open, ready, error } = useStopped(hospitals, true);
  const retry = useRetry();
  const settled = items.filter((one) => one.state !== 'open');
  return (
    <Page title={t('booking.stopped.title')} back="/">
      {error && <Problem error={error} onRetry={retry} />}
      {!ready && !error && <Skeleton rows={[12, 5]} />}
      {open.map((one) => (
        <StoppedStep key={one.id} one={one} today={today} person={nameOf(one.patient)} />
      ))}
      {ready && !error && items.length === 0 && (
        <EmptyState icon="book" text={t('booking.stopped.none')}>
          <LinkButton to="/visits">{t('booking.visits.title')}</LinkButton>
        </EmptyState>
      )}
      {settled.length > 0 && (
        <Card quiet title={t('booking.stopped.settled')}>
          <ul className="plain-list">
            {settled.map((one) => (
              <Settled key={one.id} one={one} today={today} person={nameOf(one.patient)} />
            ))}
          </ul>
        </Card>
      )}
      {open.length > 0 && <ReadAloud look="plain" />}
    </Page>
  );
}

function Settled({ one, today, person }: { one: Stopped; today: string; person: string | undefined }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const was = t('booking.stopped.lead', {
    time: momentName(one.was.start, today, lang),
    doctor: one.was.practitioner.name,
  });
  return (
    <li>
      {[was, person].filter(Boolean).join(' · ')}
      <br />
      <b>{how()}</b>
    </li>
  );

  function how(): string {
    if (!one.now) return t('booking.stopped.end.cancelled');
    const given = { time: momentName(one.now.start, today, lang), doctor: one.now.practitioner.name };
    if (one.state === 'accepted') return t('booking.stopped.end.accepted', given);
    return one.state === 'declined' ? t('booking.stopped.end.declined') : t('booking.stopped.end.over');
  }
}
