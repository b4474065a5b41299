import { useTranslation } from 'react-i18next';
import type { Grading } from './data.ts';
import { points } from './say.ts';

// words: programme.grading.levelName.0 programme.grading.levelName.1 programme.grading.levelName.2 programme.grading.levelName.3 programme.grading.levelName.4 programme.grading.levelName.5

/** The level of the house, the points on the way to the next one, and what is missing for it. */
export function GapCard({ grading }: { grading: Grading }) {
  const { t } = useTranslation();
  const { level, total, next, items } = grading;
  const goal = next ? total + next.pointsMissing : total;
  const named = next?.basic.map((no) => `${no} ${items.find((item) => item.no === no)?.name ?? ''}`);
  return (
    <section className="card stack">
      <h2>{t('programme.grading.standing')}</h2>
      <p className="grading-level">
        <span className="figure">{t('programme.grading.level', { level })}</span>
        <span>{t(`programme.grading.levelName.${level}`)}</span>
      </p>
      <p>
        {t('programme.grading.total', { total: points(total) })}
        {next && ` · ${t('programme.grading.goal', { goal: points(goal), level: next.level })}`}
      </p>
      {next && (
        <>
          <span className="grading-bar" aria-hidden="true">
            <span style={{ width: `${goal === 0 ? 0 : Math.min(100, (100 * total) / goal)}%` }} />
          </span>
          <h3>{t('programme.grading.missing', { level: next.level })}</h3>
          <ul className="grading-gaps">
            {named && named.length > 0 && (
              <li>{t('programme.grading.missingBasic', { items: named.join(t('programme.grading.comma')) })}</li>
            )}
            {next.optionalMissing > 0 && (
              <li>{t('programme.grading.missingOptional', { count: next.optionalMissing })}</li>
            )}
            {next.pointsMissing > 0 && (
              <li>{t('programme.grading.missingPoints', { points: points(next.pointsMissing) })}</li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
