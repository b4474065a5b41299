import { useTranslation } from 'react-i18next';
import { EmptyState, Tag } from '#web/kit/index.ts';
import type { Console } from './data.ts';

/** Problems of the hospitals: kind, weight, dates and state, never their words. */
export function Headlines({ all }: { all: Console }) {
  const { t } = useTranslation();
  const nameOf = new Map(all.institutions.map(({ id, name }) => [id, name]));
  if (all.headlines.length === 0) return <EmptyState text={t('bureau.noProblems')} />;
  return (
    <ul className="bureau-list card">
      {all.headlines.map((one) => {
        const late = one.dueOn !== null && one.dueOn < all.today && ['assigned', 'returned'].includes(one.state);
        return (
          <li key={`${one.institution}-${one.id}`}>
            <div className="row">
              <b>{t(`bureau.category.${one.category}`)}</b>
              <Tag tone={one.severity === 'serious' ? 'cinnabar' : 'plain'}>{t(`bureau.severity.${one.severity}`)}</Tag>
              <Tag tone={one.state === 'closed' ? 'jade' : late ? 'cinnabar' : 'amber'}>
                {late ? t('bureau.isOverdue') : t(`bureau.problem.${one.state}`)}
              </Tag>
            </div>
            <span className="quiet-words">
              {[
                nameOf.get(one.institution),
                t('bureau.foundOn', { day: one.foundOn }),
                one.dueOn && t('bureau.dueOn', { day: one.dueOn }),
                t('bureau.numberIs', { no: one.id.slice(-8) }),
                one.closedOn && t('bureau.closedOn', { day: one.closedOn }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
