import { useTranslation } from 'react-i18next';
import type { Flow } from './data.ts';
import { weekdayWords } from './say.ts';

/** The half-hours in which anybody came or a doctor was there, over all days shown. */
export function hoursOf(flow: Flow): string[] {
  const busy = flow.days.flatMap(({ cells }) => cells.filter((cell) => cell.arrivals > 0 || cell.doctors > 0));
  return [...new Set(busy.map(({ start }) => start))].sort();
}

/**
 * Weekdays by half-hours: the darker, the longer people waited who came then; the number is how many came. Crowded ones have
 * a frame too, so that colour says nothing alone. The table twin has all figures.
 */
export function HeatMap({ flow }: { flow: Flow }) {
  const { t } = useTranslation();
  const hours = hoursOf(flow);
  const most = Math.max(
    flow.crowdedFrom * 1.5,
    ...flow.days.flatMap(({ cells }) => cells.map(({ wait }) => wait ?? 0)),
  );
  return (
    <div className="heat" role="img" aria-label={t('elastic.heatLabel', { name: flow.department?.name ?? '' })}>
      <div className="heat-row heat-head" aria-hidden="true">
        <span />
        {hours.map((start) => (
          <span key={start}>{start.endsWith('00') ? start.slice(0, 2) : ''}</span>
        ))}
      </div>
      {flow.days.map((day) => (
        <div key={day.weekday} className="heat-row" aria-hidden="true">
          <b>{weekdayWords(t, day.weekday)}</b>
          {hours.map((start) => {
            const cell = day.cells.find((one) => one.start === start);
            const wait = cell?.wait ?? 0;
            const share = Math.round((wait / most) * 100);
            return (
              <span
                key={start}
                className={wait >= flow.crowdedFrom ? 'heat-cell crowded' : 'heat-cell'}
                style={{ background: `color-mix(in oklab, var(--night-gold) ${share}%, var(--card))` }}
              >
                {cell && cell.arrivals > 0 ? Math.round(cell.arrivals) : ''}
              </span>
            );
          })}
        </div>
      ))}
      <p className="quiet-words" aria-hidden="true">
        {t('elastic.heatLegend', { minutes: flow.crowdedFrom })}
      </p>
    </div>
  );
}
