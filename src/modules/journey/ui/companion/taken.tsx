import { useTranslation } from 'react-i18next';
import { Button, Card, dayName, type Lang, LinkChoice, Problem, toast } from '#web/kit/index.ts';
import { type Follows, useFollowActs } from './data.ts';
import { useAct } from './use-act.ts';

/** Whom this account follows, with the visits it may look at. */
export function Taken({ hospital, taken, today }: { hospital: number; taken: Follows['taken']; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { end } = useFollowActs(hospital);
  const { busy, error, act } = useAct();
  return (
    <Card title={t('journey.follow.taken')}>
      {taken.length === 0 && <p className="quiet-words">{t('journey.follow.noneTaken')}</p>}
      <ul className="journey-people">
        {taken.map(({ id, name, until, visits }) => (
          <li key={id} className="stack">
            <div>
              <b>{name}</b>{' '}
              <span className="quiet-words">{t('journey.follow.looks', { until: dayName(until, today, lang) })}</span>
            </div>
            {visits.length === 0 && <p className="quiet-words">{t('journey.follow.noVisit')}</p>}
            {visits.length > 0 && (
              <ul className="choices">
                {visits.map((one) => (
                  <LinkChoice
                    key={one.visit}
                    to={`/journey/${hospital}/${one.visit}`}
                    title={dayName(one.date, today, lang)}
                    text={t('journey.visitLine', { department: one.department, doctor: one.doctor })}
                  />
                ))}
              </ul>
            )}
            <Button
              look="plain"
              busy={busy}
              aria-label={t('journey.follow.leaveAria', { name })}
              onClick={() => act(() => end(id).then(() => toast(t('journey.follow.left'))))}
            >
              {t('journey.follow.leave')}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && <Problem error={error} />}
    </Card>
  );
}
