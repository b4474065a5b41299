import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type CallItem, useStopActs, useStopCalls } from './data.ts';

/** 停诊回拨: whom no message has reached, those to be called now first; each call is written down. */
export function StopCalls({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useStopCalls(hospital);
  const due = list.data?.filter((one) => one.due) ?? [];
  const later = list.data?.filter((one) => !one.due) ?? [];
  return (
    <Page title={t('booking.calls.title')} below={t('booking.calls.why')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[7, 7]} />}
      {list.data?.length === 0 && <EmptyState text={t('booking.calls.none')} />}
      {due.length > 0 && <h2>{t('booking.calls.now', { count: due.length })}</h2>}
      <ul className="rota">
        {due.map((one) => (
          <Person key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
      {later.length > 0 && <h2>{t('booking.calls.later', { count: later.length })}</h2>}
      <ul className="rota">
        {later.map((one) => (
          <Person key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </Page>
  );
}

function Person({ hospital, today, one }: { hospital: number; today: string; one: CallItem }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useStopActs(hospital);
  const [phone, setPhone] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = one.state === 'open' && one.outcome !== 'cancelled';

  async function run(work: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{one.patient.name}</h3>
        {one.due && <Tag tone="cinnabar">{t('booking.calls.due')}</Tag>}
      </div>
      <p>
        {t('booking.calls.was', {
          time: momentName(one.was.start, today, lang),
          doctor: one.was.practitioner.name,
          department: one.department.name,
        })}
      </p>
      <p>
        <Instead one={one} today={today} />
      </p>
      {one.calls.length > 0 && (
        <ul className="plain-rows quiet-words">
          {one.calls.map((call) => (
            <li key={call.at}>
              {/* words: booking.calls.outcome.reached booking.calls.outcome.no_answer booking.calls.outcome.wrong_number booking.calls.outcome.later */}
              {momentName(call.at, today, lang)} {call.byName} · {t(`booking.calls.outcome.${call.outcome}`)}
              {call.note && ` · ${call.note}`}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {phone === null ? (
          <Button
            look="quiet"
            busy={busy}
            onClick={() => void run(async () => setPhone(await acts.phone(one.patient.id)))}
          >
            {t('booking.calls.phone')}
          </Button>
        ) : (
          <b className="figure">{phone}</b>
        )}
        {open && (
          <>
            <Button busy={busy} onClick={() => void run(() => acts.accept(one))}>
              {t('booking.calls.accept')}
            </Button>
            <Button look="danger" busy={busy} onClick={() => void run(() => acts.decline(one))}>
              {t('booking.calls.decline')}
            </Button>
          </>
        )}
      </div>
      <Input
        label={t('booking.calls.note')}
        maxLength={500}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        {(['reached', 'no_answer', 'later', 'wrong_number'] as const).map((outcome) => (
          <Button
            key={outcome}
            look={outcome === 'reached' ? 'main' : 'quiet'}
            busy={busy}
            onClick={() => void run(() => acts.call(one, outcome, note).then(() => setNote('')))}
          >
            {t(`booking.calls.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** What to tell on the phone. */
function Instead({ one, today }: { one: CallItem; today: string }) {
  const { t, i18n } = useTranslation();
  if (!one.now) return <>{t('booking.calls.cancelled')}</>;
  const lang = i18n.language as Lang;
  const words = {
    time: momentName(one.now.start, today, lang),
    doctor: one.now.practitioner.name,
    until: momentName(one.now.until, today, lang),
  };
  return <>{one.outcome === 'held' ? t('booking.calls.held', words) : t('booking.calls.substitute', words)}</>;
}
