import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, EmptyState, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type PhoneListItem, useChannelActs, usePhoneList } from './data.ts';
import { useAct } from './use-act.ts';

/** 电话名单: whom a message that matters has not reached, the oldest first; somebody calls them. */
export function PhoneListPage({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const list = usePhoneList(hospital);
  return (
    <Page title={t('messaging.phoneList.title')} below={t('messaging.phoneList.why')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 4, 4]} />}
      {list.data?.length === 0 && <EmptyState icon="good" text={t('messaging.phoneList.none')} />}
      <ul className="rota">
        {list.data?.map((one) => (
          <li key={one.id} className="card stack">
            <div className="row apart">
              <div>
                <h2>{one.patient.name}</h2>
                <p className="quiet-words small">
                  {one.title} · {momentName(one.at, today, i18n.language as Lang)}
                </p>
              </div>
              <Tag tone={one.why === 'failed' ? 'amber' : 'plain'}>
                {/* words: messaging.phoneList.failed messaging.phoneList.no_phone */}
                {t(`messaging.phoneList.${one.why}`)}
              </Tag>
            </div>
            <p>{one.text}</p>
            <Call hospital={hospital} one={one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Shows the number (an audited look with its purpose) and notes how the call went. */
function Call({ hospital, one }: { hospital: number; one: PhoneListItem }) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [phone, setPhone] = useState<string | null>(null);
  const named = (text: string) => `${text} ${one.patient.name}`;
  async function show() {
    const path = `/api/h/${hospital}/identity/patients/${one.patient.id}/reveal`;
    const body = { field: 'phone', purpose: 'contact_patient' };
    const answer = await api<{ values: { value: string }[] }>(path, { method: 'POST', body });
    setPhone(answer.values[0]?.value ?? t('messaging.phoneList.noNumber'));
  }
  const note = (outcome: 'reached' | 'no_answer') => void act.run(() => acts.call(one.id, one.tries, outcome));
  return (
    <>
      <div className="row">
        {phone === null ? (
          <Button
            look="quiet"
            busy={act.busy}
            aria-label={named(t('messaging.phoneList.show'))}
            onClick={() => void act.run(show)}
          >
            {t('messaging.phoneList.show')}
          </Button>
        ) : (
          <b className="figure">{phone}</b>
        )}
        <Button busy={act.busy} aria-label={named(t('messaging.phoneList.reached'))} onClick={() => note('reached')}>
          {t('messaging.phoneList.reached')}
        </Button>
        <Button
          look="quiet"
          busy={act.busy}
          aria-label={named(t('messaging.phoneList.noAnswer'))}
          onClick={() => note('no_answer')}
        >
          {t('messaging.phoneList.noAnswer')}
        </Button>
        {one.tries > 0 && <span className="quiet-words">{t('messaging.phoneList.tries', { count: one.tries })}</span>}
      </div>
      {act.error !== null && <Problem error={act.error} />}
    </>
  );
}

export { words } from './words.ts';
