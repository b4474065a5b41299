import { useTranslation } from 'react-i18next';
import { EmptyState, Problem, Skeleton } from '#web/kit/index.ts';
import { type Filter, type ProblemItem, type Show, useProblems } from './data.ts';
import { ProblemRow } from './problem-row.tsx';

/** One list of problems with its states of emptiness, waiting and failure. */
export function ProblemList({
  hospital,
  today,
  show,
  filter,
  empty,
}: {
  hospital: number;
  today: string;
  show: Show;
  filter?: Filter;
  empty: string;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useProblems(hospital, show, filter);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[5, 5, 5]} />;
  if (data.items.length === 0) return <EmptyState text={empty} />;
  return (
    <>
      <Rows hospital={hospital} today={today} items={data.items} />
      {data.more && <p className="quiet-words">{t('programme.problems.more', { count: data.items.length })}</p>}
    </>
  );
}

export function Rows({ hospital, today, items }: { hospital: number; today: string; items: readonly ProblemItem[] }) {
  return (
    <ul className="choices">
      {items.map((item) => (
        <ProblemRow key={item.id} hospital={hospital} today={today} item={item} />
      ))}
    </ul>
  );
}
