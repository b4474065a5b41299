import { useTranslation } from 'react-i18next';
import { dateOf, hourOf, type Lang, monthDay, Tag, type TagTone } from '#web/kit/index.ts';
import type { StopPreview } from './data.ts';

const tones: Record<StopPreview['people'][number]['outcome'], TagTone> = {
  substitute: 'jade',
  held: 'amber',
  cancelled: 'cinnabar',
};

/** One line a number: from when to when, with whom. Names are not needed to decide. */
export function WhoGoesWhere({ preview }: { preview: StopPreview }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  if (preview.people.length === 0) return null;
  return (
    <ul className="plain-rows stack" aria-label={t('booking.stop.people')}>
      {preview.people.map((one) => (
        <li key={one.number} className="row">
          <span>
            {t('booking.stop.number', { number: String(one.number).padStart(3, '0') })}{' '}
            {one.start ? hourOf(one.start) : t('booking.staff.walkIn')}
          </span>
          <Tag tone={tones[one.outcome]}>
            {/* words: booking.stop.to.substitute booking.stop.to.held booking.stop.to.cancelled */}
            {t(`booking.stop.to.${one.outcome}`)}
          </Tag>
          {one.to && (
            <span>
              {monthDay(dateOf(one.to.start), lang)} {hourOf(one.to.start)} {one.to.practitioner.name}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
