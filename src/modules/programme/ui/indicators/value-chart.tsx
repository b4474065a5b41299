import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '#web/kit/index.ts';
import type { TableValue } from './data.ts';
import { unitWords } from './say.ts';

// The drawing library is fetched only where something is drawn.
const TrendChart = lazy(() => import('../staff/trend-chart.tsx').then((m) => ({ default: m.TrendChart })));

/** The half-years of a value as bars, computed or declared alike; the table below is its twin. */
export function ValueChart({ value }: { value: TableValue }) {
  const { t } = useTranslation();
  const halves = value.cells.filter(({ period }) => period.length > 4);
  // Grades and yes or no make no bars, and one figure makes no course.
  const drawn = halves.filter((cell) => cell.value !== null).length > 1;
  if (!drawn || value.unit === 'bool' || value.unit === 'grade') return null;
  const target = value.cells.at(-1)?.target ?? null;
  const most = Math.max(target ?? 0, ...halves.map((cell) => cell.value ?? 0));
  return (
    <Suspense fallback={<Skeleton rows={[14]} />}>
      <TrendChart
        points={halves.map((cell) => ({ name: cell.period.replace('H', ' H'), value: cell.value }))}
        unit={unitWords(t, value.unit).trim()}
        decimals={value.decimals}
        end={value.unit === '%' ? 100 : Math.max(1, most) * 1.2}
        target={target}
        targetName={t('programme.set.target')}
        label={t('programme.set.chartOf', { name: value.name })}
      />
    </Suspense>
  );
}
