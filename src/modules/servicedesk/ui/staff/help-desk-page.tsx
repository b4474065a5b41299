import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Figure, Page, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import { placeWords } from '../place-words.ts';
import { type HelpCall, type HelpList, keepCampus, keptCampus, useAnswerHelp, useHelpList } from './data.ts';

/** 求助: who calls for help, oldest first; one goes, has helped, or gives it back. */
export function HelpDeskPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const [campus, setCampus] = useState(keptCampus);
  const { data, error, refetch } = useHelpList(hospital, campus);
  return (
    <Page title={t('servicedesk.staff.help')} below={t('servicedesk.staff.helpWhy')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 8]} />}
      {data && (
        <>
          {data.campuses.length > 1 && (
            <Select
              label={t('servicedesk.staff.campus')}
              options={[
                { value: '', label: t('servicedesk.staff.allCampuses') },
                ...data.campuses.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={campus ?? ''}
              onChange={(event) => {
                const next = event.target.value || null;
                keepCampus(next);
                setCampus(next);
              }}
            />
          )}
          {data.items.length === 0 && <EmptyState text={t('servicedesk.staff.nobody')} />}
          <ul className="rota" aria-live="polite">
            {data.items.map((call) => (
              <Call key={call.id} hospital={hospital} call={call} />
            ))}
          </ul>
          <Today today={data.today} />
        </>
      )}
    </Page>
  );
}

function Call({ hospital, call }: { hospital: number; call: HelpCall }) {
  const { t } = useTranslation();
  const answer = useAnswerHelp(hospital);
  const [error, setError] = useState<unknown>(null);
  const act = (what: Parameters<typeof answer>[1]) => {
    setError(null);
    void answer(call.id, what).catch(setError);
  };
  const person = call.person && t('servicedesk.staff.person', { name: call.person.name, age: call.person.age });
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>{placeWords(call.place)}</h2>
        {call.escalated && call.state === 'waiting' && <Tag tone="cinnabar">{t('servicedesk.staff.escalated')}</Tag>}
      </div>
      <p>
        {person ?? t('servicedesk.staff.noName')} ·{' '}
        {t('servicedesk.staff.waited', { minutes: Math.floor(call.waitedSeconds / 60) })}
        {call.takenBy !== null && ` · ${t('servicedesk.staff.goes', { name: call.takenBy })}`}
      </p>
      {error !== null && <Problem error={error} />}
      {call.state === 'waiting' && (
        <div className="row">
          <Button onClick={() => act('take')}>{t('servicedesk.staff.take')}</Button>
        </div>
      )}
      {call.mine && (
        <div className="row">
          <Button onClick={() => act('finish')}>{t('servicedesk.staff.finish')}</Button>
          <Button look="plain" onClick={() => act('give-back')}>
            {t('servicedesk.staff.giveBack')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Today({ today }: { today: HelpList['today'] }) {
  const { t } = useTranslation();
  const minutes = (seconds: number | null) => (seconds === null ? '—' : (seconds / 60).toFixed(1));
  return (
    <section className="card stack" aria-label={t('servicedesk.staff.today')}>
      <h2>{t('servicedesk.staff.today')}</h2>
      <div className="row">
        <p>
          {t('servicedesk.staff.asked')} <Figure value={today.asked} />
        </p>
        <p>
          {t('servicedesk.staff.median')}{' '}
          <Figure value={minutes(today.p50Seconds)} unit={t('servicedesk.staff.minutes')} />
        </p>
        <p>
          {t('servicedesk.staff.p95')}{' '}
          <Figure value={minutes(today.p95Seconds)} unit={t('servicedesk.staff.minutes')} />
        </p>
      </div>
    </section>
  );
}
