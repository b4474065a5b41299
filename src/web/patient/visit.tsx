import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AppointmentDetails, UpcomingStep, useAppointments } from '#modules/booking/ui/index.tsx';
import type { Hospital } from '#modules/catalog/ui/index.tsx';
import { NowReading } from '#modules/content/ui/index.tsx';
import { TakeMeThere } from '#modules/guidance/ui/index.tsx';
import { isUnderWay, QueueStep, useMine, useMineStream } from '#modules/queue/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { useRetry } from '#web/client/retry.ts';
import {
  Button,
  EmptyState,
  hourOf,
  LinkButton,
  Notice,
  Page,
  type PageProps,
  Problem,
  ReadAloud,
  Skeleton,
  useElder,
  useLocation,
} from '#web/kit/index.ts';
import { Gate } from './gate.tsx';
import { useNames } from './names.ts';

/** What helps at this moment of a visit. */
const READING = { not_checked_in: 'before', waiting: 'waiting', absent: 'waiting', done: 'after' } as const;
const BigFigures = lazy(() => import('./big-figures.tsx').then((m) => ({ default: m.BigFigures })));

/** One visit from "booked" to "seen": its next step, live, and everything about it. */
export function VisitRoute({ params }: PageProps) {
  const { t } = useTranslation();
  return (
    <Gate title={t('web.patient.visit')}>
      {(hospitals) => (
        <Visit
          hospital={hospitals.find((one) => String(one.id) === params.hospital) ?? null}
          id={params.appointment ?? ''}
        />
      )}
    </Gate>
  );
}

function Visit({ hospital, id }: { hospital: Hospital | null; id: string }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const { now, today } = useClock();
  const { nameOf } = useNames();
  const [elder] = useElder();
  const retry = useRetry();
  const only = hospital ? [hospital] : [];
  const visits = useAppointments(only, true);
  const mine = useMine(only, true);
  const visit = visits.items.find((one) => one.id === id);
  const item = mine.items.find((one) => one.appointment === id);
  useMineStream(item ? (hospital?.id ?? null) : null);

  if (visits.error)
    return <Shell title={t('web.patient.visit')}>{<Problem error={visits.error} onRetry={retry} />}</Shell>;
  if (hospital && !(visits.ready && mine.ready))
    return <Shell title={t('web.patient.visit')}>{<Skeleton rows={[12, 14]} />}</Shell>;
  if (!visit)
    return (
      <Shell title={t('web.patient.visit')}>
        <EmptyState text={t('web.patient.visit.missing')}>
          <LinkButton to="/visits">{t('web.patient.visits')}</LinkButton>
        </EmptyState>
      </Shell>
    );

  const booked = query.has('booked') && visit.state === 'booked';
  return (
    <Shell title={booked ? t('web.patient.booked') : t('web.patient.visit')} above={hospital?.name}>
      {booked && <Notice tone="good" title={t('web.patient.booked.text')} />}
      {item ? (
        <QueueStep item={item} now={now} onPage />
      ) : (
        visit.state === 'booked' && <UpcomingStep visit={visit} today={today} onPage />
      )}
      {elder && (visit.state === 'booked' || visit.state === 'arrived') && (
        <BigFigures
          number={item?.number ?? String(visit.number).padStart(3, '0')}
          time={visit.start && hourOf(visit.start)}
          room={item?.place?.name ?? visit.place.name}
        />
      )}
      {item && isUnderWay(item) && (
        <TakeMeThere
          hospital={item.hospital}
          place={(item.state === 'called' ? item.place : (item.waitingArea ?? item.place))?.id}
        >
          {t('web.patient.go.take')}
        </TakeMeThere>
      )}
      {booked && (
        <LinkButton to="/" look="quiet" wide>
          {t('web.patient.booked.home')}
        </LinkButton>
      )}
      {item && item.state in READING && (
        <Suspense fallback={null}>
          <NowReading
            hospital={item.hospital}
            department={item.department.id}
            step={READING[item.state as keyof typeof READING]}
          />
        </Suspense>
      )}
      <AppointmentDetails visit={visit} today={today} person={nameOf(visit.patient)} />
      <Button look="quiet" wide onClick={() => print()}>
        {t('web.patient.print')}
      </Button>
      <LinkButton to={`/visits/${visit.hospital}/${visit.id}/aloud`} look="quiet" wide>
        {t('web.patient.aloud')}
      </LinkButton>
      <LinkButton to={`/sign?hospital=${visit.hospital}`} look="quiet" wide>
        {t('web.patient.sign.title')}
      </LinkButton>
      <ReadAloud look="plain" />
    </Shell>
  );
}

function Shell(props: { title: string; above?: string; children: React.ReactNode }) {
  return <Page back="/visits" {...props} />;
}
