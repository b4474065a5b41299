import { useTranslation } from 'react-i18next';
import { Button, Card, dayName, type Lang, Problem, toast } from '#web/kit/index.ts';
import { type Follows, useFollowActs } from './data.ts';
import { useAct } from './use-act.ts';

/** Who may look on at this account's people; each can be ended at once. */
export function Given({ hospital, given, today }: { hospital: number; given: Follows['given']; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { end } = useFollowActs(hospital);
  const { busy, error, act } = useAct();
  return (
    <Card title={t('journey.follow.given')}>
      {given.length === 0 && <p className="quiet-words">{t('journey.follow.none')}</p>}
      <ul className="journey-people">
        {given.map((one) => {
          const who = t(`journey.follow.who.${one.who}`);
          const name = one.patient.name;
          return (
            <li key={one.id} className="row apart">
              <span>
                <b>{t('journey.whose', { name, text: who })}</b>
                <br />
                {one.state === 'invited'
                  ? t('journey.follow.waiting')
                  : t('journey.follow.looks', { until: dayName(one.until, today, lang) })}
              </span>
              <Button
                look="quiet"
                busy={busy}
                aria-label={t('journey.follow.endAria', { who, name })}
                onClick={() => act(() => end(one.id).then(() => toast(t('journey.follow.ended'))))}
              >
                {t('journey.follow.end')}
              </Button>
            </li>
          );
        })}
      </ul>
      {error !== null && <Problem error={error} />}
    </Card>
  );
}
// words: journey.follow.who.spouse journey.follow.who.child journey.follow.who.parent journey.follow.who.relative journey.follow.who.friend
