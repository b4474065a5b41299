import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Skeleton } from '#web/kit/index.ts';
import type { Figure, Indicator } from './data.ts';
import { axisWords, barEnd, periodWords, shownText, unitWords } from './say.ts';

// The drawing library is fetched only here, and only on this page.
const TrendChart = lazy(() => import('./trend-chart.tsx').then((m) => ({ default: m.TrendChart })));

/** The half-years and the months, drawn or as a table: the same figures, whoever reads them. */
export function Trend({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<'months' | 'trend'>('months');
  const [asTable, setAsTable] = useState(false);
  const figures = indicator[span];
  const bool = indicator.unit === 'bool';
  // Yes and no make no bars: drawn is how many stand behind it.
  const drawn = (one: Figure) => (bool && one.value !== null ? one.numerator : one.value);
  const points = figures.map((one) => ({ name: axisWords(t, one.period), value: drawn(one) }));
  const unit = unitWords(t, indicator.unit);
  return (
    <section className="card stack" aria-label={t('programme.staff.trend')}>
      <div className="row apart">
        <h2>{t('programme.staff.trend')}</h2>
        <div className="row">
          <Button
            look={span === 'months' ? 'quiet' : 'plain'}
            aria-pressed={span === 'months'}
            onClick={() => setSpan('months')}
          >
            {t('programme.staff.byMonth')}
          </Button>
          <Button
            look={span === 'trend' ? 'quiet' : 'plain'}
            aria-pressed={span === 'trend'}
            onClick={() => setSpan('trend')}
          >
            {t('programme.staff.byHalf')}
          </Button>
          <Button look="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('programme.staff.asChart') : t('programme.staff.asTable')}
          </Button>
        </div>
      </div>
      {asTable ? (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.staff.period')}</th>
              <th scope="col" className="number">
                {t('programme.staff.value')}
              </th>
              <th scope="col" className="number">
                {t('programme.staff.parts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((one) => (
              <tr key={one.period}>
                <th scope="row">{periodWords(t, one.period)}</th>
                <td className="number">
                  {one.value === null ? t('programme.staff.noData') : `${shownText(t, one, indicator)} ${unit}`}
                </td>
                <td className="number quiet-words">
                  {one.numerator} / {one.denominator}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Suspense fallback={<Skeleton rows={[14]} />}>
          <TrendChart
            points={points}
            unit={unit}
            decimals={indicator.decimals}
            end={bool ? Math.max(1, ...points.map(({ value }) => value ?? 0)) * 1.2 : barEnd(indicator)}
            target={indicator.target?.value ?? null}
            targetName={t('programme.staff.target')}
            label={t('programme.staff.chartOf', { name: indicator.name })}
          />
        </Suspense>
      )}
    </section>
  );
}
