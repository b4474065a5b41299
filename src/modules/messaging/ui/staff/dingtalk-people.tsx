import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, EmptyState, Input, Page, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import type { DingtalkPerson } from '../../contract-staff.ts';
import { useAct } from './use-act.ts';

const AT_ONCE = 50;
const addressOf = (hospital: number) => `/api/h/${hospital}/messaging/dingtalk-people`;
const keyOf = (hospital: number) => ['messaging', 'dingtalk-people', hospital];

/** 钉钉标识: the unionId of each person at work, without which no to-do of theirs reaches DingTalk. */
export function DingtalkPeople({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [only, setOnly] = useState<'all' | 'missing'>('all');
  const [shown, setShown] = useState(AT_ONCE);
  const { data, error, refetch } = useQuery({
    queryKey: keyOf(hospital),
    queryFn: () => api<{ items: DingtalkPerson[] }>(addressOf(hospital)),
  });
  const fit = (data?.items ?? []).filter(
    ({ name, unionId }) => name.includes(words.trim()) && (only === 'all' || unionId === null),
  );
  const known = (data?.items ?? []).filter(({ unionId }) => unionId !== null).length;
  return (
    <Page title={t('messaging.dingtalk.title')} below={t('messaging.dingtalk.why')} back="/staff/channels">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[2, 4, 4]} />}
      {data && (
        <>
          <p>{t('messaging.dingtalk.known', { known, all: data.items.length })}</p>
          <Input
            label={t('messaging.dingtalk.find')}
            maxLength={60}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Select
            label={t('messaging.dingtalk.show')}
            value={only}
            options={[
              { value: 'all', label: t('messaging.dingtalk.everybody') },
              { value: 'missing', label: t('messaging.dingtalk.missing') },
            ]}
            onChange={({ target }) => setOnly(target.value as typeof only)}
          />
          {fit.length === 0 && <EmptyState text={t('messaging.dingtalk.nobody')} />}
          <ul className="rota">
            {fit.slice(0, shown).map((person) => (
              <li key={person.account} className="card">
                <OnePerson key={person.unionId} hospital={hospital} person={person} />
              </li>
            ))}
          </ul>
          {fit.length > shown && (
            <Button look="quiet" onClick={() => setShown(shown + AT_ONCE)}>
              {t('messaging.dingtalk.more', { count: fit.length - shown })}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

function OnePerson({ hospital, person }: { hospital: number; person: DingtalkPerson }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const act = useAct();
  const [id, setId] = useState(person.unionId ?? '');
  const wanted = id.trim();
  function keep(event: FormEvent) {
    event.preventDefault();
    void act.run(async () => {
      const body = { unionId: wanted || null };
      await api(`${addressOf(hospital)}/${person.account}`, { method: 'PUT', body });
      await cache.invalidateQueries({ queryKey: keyOf(hospital) });
    });
  }
  return (
    <form className="stack" onSubmit={keep}>
      <div className="row apart">
        <h2>{person.name}</h2>
        <Tag tone={person.unionId ? 'jade' : 'plain'}>
          {t(person.unionId ? 'messaging.dingtalk.has' : 'messaging.dingtalk.hasNot')}
          {/* words: messaging.dingtalk.has messaging.dingtalk.hasNot */}
        </Tag>
      </div>
      <Input
        label={t('messaging.dingtalk.unionId')}
        maxLength={64}
        pattern="[A-Za-z0-9_\-]{4,64}"
        autoComplete="off"
        spellCheck={false}
        value={id}
        wrong={wanted !== '' && !/^[A-Za-z0-9_-]{4,64}$/.test(wanted) ? t('messaging.dingtalk.wrong') : undefined}
        onChange={(event) => setId(event.target.value)}
      />
      {act.error !== null && <Problem error={act.error} />}
      <div className="row">
        <Button
          type="submit"
          look="quiet"
          busy={act.busy}
          disabled={wanted === (person.unionId ?? '')}
          aria-label={t('messaging.dingtalk.keepOne', { name: person.name })}
        >
          {t(wanted === '' && person.unionId ? 'messaging.dingtalk.forget' : 'messaging.dingtalk.keep')}
          {/* words: messaging.dingtalk.forget messaging.dingtalk.keep */}
        </Button>
      </div>
    </form>
  );
}
