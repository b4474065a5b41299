import { useTranslation } from 'react-i18next';
import type { Compliance } from './data.ts';
import { percentText } from './say.ts';

/** A bar for each day: on site, online, tier; the mark is what the standard asks to be online. */
export function DayChart({ answer }: { answer: Compliance }) {
  const { t } = useTranslation();
  const { byDay, standard } = answer;
  const part = (of: number, all: number) => `${all === 0 ? 0 : (of / all) * 100}%`;
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard */}
      <div className="share-days" role="img" tabIndex={0} aria-label={t('booking.shares.chartSays')}>
        {byDay.map(({ date, places, onlinePercent }) => (
          <div key={date} className="share-day">
            <span className="small">{percentText(t, onlinePercent)}</span>
            <span className="share-bar">
              <span className="tier" style={{ height: part(places.tier, places.all) }} />
              <span className="online" style={{ height: part(places.online - places.tier, places.all) }} />
              <span className="onsite" style={{ height: part(places.onsite, places.all) }} />
              <span className="mark" style={{ bottom: `${standard.online}%` }} />
            </span>
            <span className="small">{date.slice(5)}</span>
          </div>
        ))}
      </div>
      <p className="share-key small" aria-hidden="true">
        <span className="tier" /> {t('booking.shares.share.tier')} <span className="online" />{' '}
        {t('booking.shares.share.online')} <span className="onsite" /> {t('booking.shares.share.onsite')}{' '}
        <span className="mark" /> {t('booking.shares.mark', { percent: standard.online })}
      </p>
    </div>
  );
}
