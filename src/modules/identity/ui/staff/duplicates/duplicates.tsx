import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useDuplicates } from './data.ts';
import { Merges } from './merges.tsx';
import { PairCard } from './pair-card.tsx';

/** 查重与合并: records that may be of one person, likeliest first; below them what was merged, to take it back. */
export function Duplicates({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const found = useDuplicates(hospital);
  const left = (found.data?.total ?? 0) - (found.data?.items.length ?? 0);
  return (
    <Page title={t('identity.staff.duplicates')} below={t('identity.staff.duplicatesWhy')}>
      {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton rows={[6, 6]} />}
      {found.data?.items.length === 0 && <EmptyState text={t('identity.staff.duplicatesNone')} />}
      <ul className="rota pairs">
        {found.data?.items.map((pair) => (
          <PairCard key={pair.first.id + pair.second.id} hospital={hospital} today={today} pair={pair} />
        ))}
      </ul>
      {left > 0 && <p className="quiet-words">{t('identity.staff.duplicatesMore', { count: left })}</p>}
      <Merges hospital={hospital} today={today} />
    </Page>
  );
}
