import './set.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Input, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { useTable } from './data.ts';
import { type Filter, keeps, means } from './say.ts';
import { SetTable } from './set-table.tsx';
import { SumsCard } from './sums-card.tsx';
import { ValueCard } from './value-card.tsx';

export interface SetView {
  year: number;
  /** Null: the whole hospital. */
  department: string | null;
  /** The value whose card is open. */
  value: string | null;
}

// words: programme.set.filter.all programme.set.filter.computed programme.set.filter.declared programme.set.filter.no-data programme.set.filter.not-applicable programme.set.filter.missed programme.set.filter.waiting
// words: programme.set.dimension.before programme.set.dimension.outpatient programme.set.dimension.emergency programme.set.dimension.inpatient programme.set.dimension.after programme.set.dimension.whole
const FILTERS: readonly Filter[] = ['all', 'computed', 'declared', 'no-data', 'not-applicable', 'missed', 'waiting'];
const DIMENSIONS = ['before', 'outpatient', 'emergency', 'inpatient', 'after', 'whole'] as const;

/** All 34 rows of the indicator set in one year, what each value is and where it comes from; each opens its card. */
export function SetPage({
  hospital,
  permissions,
  today,
  view,
  onView,
}: {
  hospital: number;
  permissions: readonly string[];
  today: string;
  view: SetView;
  onView: (part: Partial<SetView>) => void;
}) {
  const { t } = useTranslation();
  const answer = useTable(hospital, view.year, view.department);
  const [asked, setAsked] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  if (answer.error && !answer.data) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton rows={[3, 18]} />;
  const year = String(view.year);
  const rows = answer.data.rows
    .filter((row) => means(asked, row))
    .map((row) => ({ ...row, values: row.values.filter((value) => keeps(filter, year, value)) }))
    .filter(({ values }) => values.length > 0);
  const open = answer.data.rows
    .flatMap((row) => row.values.map((value) => ({ row, value })))
    .find(({ value }) => value.key === view.value);
  const thisYear = Number(today.slice(0, 4));
  const { departments } = answer.data;
  const place = departments.find(({ id }) => id === view.department) ?? null;

  return (
    <div className="stack indicator-set">
      <div className="set-filters">
        <Select
          label={t('programme.set.year')}
          value={year}
          options={[0, 1, 2, 3].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
          onChange={(event) => onView({ year: Number(event.target.value) })}
        />
        <Select
          label={t('programme.set.place')}
          value={view.department ?? ''}
          options={[
            { value: '', label: t('programme.set.hospital') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onView({ department: event.target.value || null })}
        />
        <Input
          label={t('programme.set.search')}
          type="search"
          maxLength={40}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
        <Select
          label={t('programme.set.show')}
          value={filter}
          options={FILTERS.map((one) => ({ value: one, label: t(`programme.set.filter.${one}`) }))}
          onChange={(event) => setFilter(event.target.value as Filter)}
        />
      </div>
      {open && (
        <ValueCard
          key={`${open.value.key} ${view.department}`}
          hospital={hospital}
          department={place}
          row={open.row}
          value={open.value}
          permissions={permissions}
          today={today}
          onClose={() => onView({ value: null })}
        />
      )}
      {rows.length === 0 && <EmptyState text={t('programme.set.none')} />}
      {DIMENSIONS.map((dimension) => {
        const own = rows.filter((row) => row.dimension === dimension);
        if (own.length === 0) return null;
        return (
          <SetTable
            key={dimension}
            title={t(`programme.set.dimension.${dimension}`)}
            rows={own}
            year={year}
            onOpen={(value) => onView({ value })}
          />
        );
      })}
      <p className="quiet-words">{t('programme.set.markWords')}</p>
      {permissions.includes('programme.declare') && <SumsCard hospital={hospital} />}
    </div>
  );
}
