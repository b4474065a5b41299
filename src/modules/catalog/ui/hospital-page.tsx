import { useTranslation } from 'react-i18next';
import { EmptyState, LinkChoice, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useHospitals } from './data.ts';

/** First step of booking: which hospital. */
export function HospitalPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useHospitals();
  return (
    <Page title={t('catalog.hospital.title')} above={t('catalog.step', { step: 1 })}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[5, 5]} />}
      {data?.length === 0 && <EmptyState text={t('catalog.hospital.none')} />}
      <ul className="choices">
        {data?.map((hospital) => (
          <LinkChoice
            key={hospital.id}
            to={`/book/${hospital.id}`}
            title={hospital.name}
            text={`${t(`catalog.kind.${hospital.kind}`)} · ${hospital.address}`}
          />
        ))}
      </ul>
    </Page>
  );
}
// words: catalog.kind.tcm catalog.kind.general catalog.kind.community
