import { useTranslation } from 'react-i18next';
import { periodWords, valueWords } from '../indicators/say.ts';
import type { Glance, Worst } from './data.ts';
import { Opens } from './figure-card.tsx';

/** 指标与目标: how the set stands in this half-year, and the three that are farthest from their target. */
export function WorstPanel({ glance: { indicators } }: { glance: Glance }) {
  const { t } = useTranslation();
  const { period, worst, ...counts } = indicators;
  const title = t('programme.glance.indicatorsTitle', { period: periodWords(t, period) });
  return (
    <section className="card glance-panel" aria-label={title}>
      <h2>{title}</h2>
      {worst.length === 0 && (
        <p>{t(counts.met > 0 ? 'programme.glance.noneMissed' : 'programme.glance.noneToCompare')}</p>
      )}
      {worst.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.glance.indicator')}</th>
              <th scope="col" className="bar-column">
                {t('programme.glance.toTarget')}
              </th>
              <th scope="col" className="number">
                {t('programme.glance.value')}
              </th>
              <th scope="col" className="number">
                {t('programme.glance.target')}
              </th>
            </tr>
          </thead>
          <tbody>
            {worst.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <Opens to={`/leadership?view=all&value=${one.key}`} className="glance-link">
                    {one.no} {one.name}
                  </Opens>
                </th>
                <td>
                  <Bar of={one} />
                </td>
                <td className="number missed-words">{valueWords(t, one, { value: one.value, grades: null })}</td>
                <td className="number">{valueWords(t, one, { value: one.target, grades: null })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet-words">{t('programme.glance.setStands', counts)}</p>
    </section>
  );
}

function Bar({ of: { value, target, unit } }: { of: Worst }) {
  const end = unit === '%' || unit === 'score' ? 100 : Math.max(value, target, 1) * 1.15;
  const share = (figure: number) => `${Math.min(100, (figure / end) * 100)}%`;
  return (
    <span className="target-bar" aria-hidden="true">
      <span className="fill missed" style={{ width: share(value) }} />
      <span className="mark" style={{ left: share(target) }} />
    </span>
  );
}
