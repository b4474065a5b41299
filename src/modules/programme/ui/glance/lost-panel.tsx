import { useTranslation } from 'react-i18next';
import { type Lang, monthDay } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { backWords, whyWords } from '../scores/say.ts';
import type { Glance } from './data.ts';
import { Opens } from './figure-card.tsx';

/** 正在丢的分: three of each plan, why, and what wins them back. */
export function LostPanel({ glance: { scores }, works }: { glance: Glance; works: boolean }) {
  const { t, i18n } = useTranslation();
  const lost = scores.flatMap(({ lost: points, to, plan }) => points.map((one) => ({ ...one, to, plan })));
  return (
    <section className="card glance-panel" aria-label={t('programme.glance.lostTitle')}>
      <h2>{t('programme.glance.lostTitle')}</h2>
      {lost.length === 0 && (
        <p>{t(scores.length === 0 ? 'programme.glance.noPlan' : 'programme.glance.nothingLost')}</p>
        // words: programme.glance.noPlan programme.glance.nothingLost
      )}
      <ul className="glance-list">
        {lost.map(({ item, rule, to, plan }) => (
          <li key={`${plan} ${item.id} ${rule.no}`}>
            <b className="missed-words glance-minus">−{pointsText(rule.lost)}</b>
            <span className="glance-words">
              {works ? (
                <Opens to="/staff/scores?view=lost" className="glance-link">
                  {rule.trigger || item.name}
                </Opens>
              ) : (
                rule.trigger || item.name
              )}
              <span className="quiet-words">{whyWords(t, rule)}</span>
              <span className="met-words">{backWords(t, rule, monthDay(to, i18n.language as Lang))}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
