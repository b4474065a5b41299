import { useTranslation } from 'react-i18next';
import type { Flow } from './data.ts';
import { hoursOf } from './heat-map.tsx';
import { minutesWords, weekdayWords } from './say.ts';

/** The figures of the heat map: one row a weekday and half-hour in which somebody came. */
export function FlowTable({ flow }: { flow: Flow }) {
  const { t } = useTranslation();
  const hours = hoursOf(flow);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
    <section className="flow-table" tabIndex={0} aria-label={t('elastic.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('elastic.day')}</th>
            <th scope="col">{t('elastic.half')}</th>
            <th scope="col">{t('elastic.arrivals')}</th>
            <th scope="col">{t('elastic.booked')}</th>
            <th scope="col">{t('elastic.walkIns')}</th>
            <th scope="col">{t('elastic.doctors')}</th>
            <th scope="col">{t('elastic.wait')}</th>
          </tr>
        </thead>
        <tbody>
          {flow.days.flatMap((day) =>
            hours.flatMap((start) => {
              const cell = day.cells.find((one) => one.start === start);
              if (!cell || (cell.arrivals === 0 && cell.doctors === 0)) return [];
              return (
                <tr key={`${day.weekday} ${start}`}>
                  <th scope="row">{weekdayWords(t, day.weekday)}</th>
                  <td>{start}</td>
                  <td>{cell.arrivals}</td>
                  <td>{cell.booked}</td>
                  <td>{cell.walkIns}</td>
                  <td>{cell.doctors}</td>
                  <td className={(cell.wait ?? 0) >= flow.crowdedFrom ? 'missed-words' : undefined}>
                    {minutesWords(t, cell.wait)}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
}
