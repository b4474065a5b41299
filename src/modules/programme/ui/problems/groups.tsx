import { useTranslation } from 'react-i18next';
import { EmptyState, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { useGroups } from './data.ts';
import { Rows } from './problem-list.tsx';

/** 反复出现: groups of a year, the largest first. */
export function Groups({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGroups(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[6, 6]} />;
  if (data.groups.length === 0) return <EmptyState text={t('programme.problems.noneAgain')} />;
  return (
    <>
      <p className="quiet-words">{t('programme.problems.againWhy', { days: data.days })}</p>
      {data.groups.map(({ why, items }) => (
        <section key={items[0]?.id} className="card stack" aria-label={items[0]?.words}>
          <div className="row apart">
            <h2>{t('programme.problems.times', { count: items.length })}</h2>
            {/* words: programme.problems.why.place programme.problems.why.words */}
            <Tag tone="amber">{t(`programme.problems.why.${why}`)}</Tag>
          </div>
          <Rows hospital={hospital} today={today} items={items} />
        </section>
      ))}
    </>
  );
}
