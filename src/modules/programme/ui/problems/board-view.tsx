import { useTranslation } from 'react-i18next';
import { Link, navigate, Problem, Select, Skeleton, useLocation } from '#web/kit/index.ts';
import { type Board, type Filter, type Show, useBoard } from './data.ts';
import { ProblemList } from './problem-list.tsx';
import { categoryWords } from './say.ts';

const SHOWS = ['open', 'overdue', 'returned', 'to_assign', 'to_look'] as const;
const COUNT: Record<(typeof SHOWS)[number], keyof Board['now']> = {
  open: 'open',
  overdue: 'overdue',
  returned: 'returned',
  to_assign: 'toAssign',
  to_look: 'toLook',
};
type Axis = 'unit' | 'place' | 'category';

/** The office's board: five figures, each opens its list; below it the units, places and categories that have most. */
export function BoardView({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const { data, error, refetch } = useBoard(hospital);
  const show = ([...SHOWS, 'closed'] as const).find((one) => one === query.get('show')) ?? 'open';
  const filter: Filter = {};
  for (const axis of ['unit', 'place', 'category'] as const) {
    const value = query.get(axis);
    if (value) Object.assign(filter, { [axis]: value });
  }
  const go = (next: { show?: Show } & Filter) => {
    const to = new URLSearchParams({ view: 'board', show: next.show ?? show });
    for (const [key, value] of Object.entries({ ...filter, ...next })) if (key !== 'show' && value) to.set(key, value);
    navigate(`/staff/problems?${to}`, { stay: true });
  };
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[[5, 5], 12]} />;
  const options = (axis: Axis) => {
    const rows = { unit: data.byUnit, place: data.byPlace, category: data.byCategory }[axis];
    return [
      // words: programme.problems.every.unit programme.problems.every.place programme.problems.every.category
      { value: '', label: t(`programme.problems.every.${axis}`) },
      ...rows.flatMap(({ key, name, open, overdue }) => {
        if (key === null) return [];
        const words = axis === 'category' ? categoryWords(t, name) : name;
        return [{ value: key, label: t('programme.problems.withCounts', { name: words, open, overdue }) }];
      }),
    ];
  };
  return (
    <>
      <ul className="problem-figures">
        {SHOWS.map((one) => (
          <li key={one}>
            <Link
              to={`/staff/problems?view=board&show=${one}`}
              className={`problem-figure ${one}`}
              aria-current={one === show ? 'true' : undefined}
            >
              <b>{data.now[COUNT[one]]}</b>
              {/* words: programme.problems.show.open programme.problems.show.overdue programme.problems.show.returned */}
              {/* words: programme.problems.show.to_assign programme.problems.show.to_look */}
              <span>{t(`programme.problems.show.${one}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="problem-filters">
        {(['unit', 'place', 'category'] as const).map((axis) => (
          <Select
            key={axis}
            // words: programme.problems.by.unit programme.problems.by.place programme.problems.by.category
            label={t(`programme.problems.by.${axis}`)}
            value={filter[axis] ?? ''}
            options={options(axis)}
            onChange={(event) => go({ [axis]: event.target.value })}
          />
        ))}
        <Select
          label={t('programme.problems.which')}
          value={show}
          options={([...SHOWS, 'closed'] as const).map((one) => ({
            value: one,
            // words: programme.problems.show.closed
            label: t(`programme.problems.show.${one}`),
          }))}
          onChange={(event) => go({ show: event.target.value as Show })}
        />
      </div>
      <section className="stack" aria-label={t(`programme.problems.show.${show}`)}>
        <ProblemList
          hospital={hospital}
          today={today}
          show={show}
          filter={filter}
          empty={t('programme.problems.noneHere')}
        />
      </section>
    </>
  );
}
