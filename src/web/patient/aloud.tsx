import { useTranslation } from 'react-i18next';
import { useAppointments } from '#modules/booking/ui/index.tsx';
import { useMine } from '#modules/queue/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { useRetry } from '#web/client/retry.ts';
import { EmptyState, type Lang, LinkButton, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { Reader } from '#web/kit/reader.tsx';
import { useNames } from './names.ts';
import { visitSentences } from './visit-sentences.ts';

/** 听就诊记录: the visit in sentences, read aloud or by a screen reader. */
export function AloudPage({ hospital, id }: { hospital: { id: number; name: string } | null; id: string }) {
  const { t, i18n } = useTranslation();
  const { today } = useClock();
  const names = useNames();
  const retry = useRetry();
  const only = hospital ? [hospital] : [];
  const visits = useAppointments(only, true);
  const mine = useMine(only, true);
  const visit = visits.items.find((one) => one.id === id);
  const item = mine.items.find((one) => one.appointment === id);
  const shell = { title: t('web.aloud.title'), back: `/visits/${hospital?.id}/${id}` };
  if (visits.error)
    return (
      <Page {...shell}>
        <Problem error={visits.error} onRetry={retry} />
      </Page>
    );
  if (hospital && !(visits.ready && mine.ready && names.ready))
    return (
      <Page {...shell}>
        <Skeleton rows={[8, 12]} />
      </Page>
    );
  if (!visit || !hospital)
    return (
      <Page title={shell.title} back="/visits">
        <EmptyState text={t('web.patient.visit.missing')}>
          <LinkButton to="/visits">{t('web.patient.visits')}</LinkButton>
        </EmptyState>
      </Page>
    );
  const person = names.nameOf(visit.patient) ?? '';
  const known = { visit, item, hospital: hospital.name, person, today };
  return (
    <Page {...shell} below={t('web.aloud.why')}>
      <Reader sentences={visitSentences(t, i18n.language as Lang, known)} />
    </Page>
  );
}
