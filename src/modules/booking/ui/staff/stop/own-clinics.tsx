import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  EmptyState,
  Input,
  type Lang,
  momentName,
  Notice,
  Page,
  Problem,
  Select,
  Skeleton,
  Tag,
} from '#web/kit/index.ts';
import { type OwnClinic, useOwnClinics, useStopActs } from './data.ts';
import { CAUSES, causeWords, clinicWords } from './say.ts';

/** 我的门诊: a doctor's coming clinics; where one cannot be held, the doctor asks for the stop and says why. */
export function OwnClinics({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useOwnClinics(hospital);
  return (
    <Page title={t('booking.mine.title')} below={t('booking.mine.why')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[5, 5, 5]} />}
      {list.data?.length === 0 && <EmptyState icon="book" text={t('booking.mine.none')} />}
      <ul className="rota">
        {list.data?.map((one) => (
          <Clinic key={one.session.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </Page>
  );
}

function Clinic({ hospital, today, one }: { hospital: number; today: string; one: OwnClinic }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const [asking, setAsking] = useState(false);
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>{clinicWords(one, today, lang)}</h2>
        {one.asked ? (
          <Tag tone="amber">{t('booking.mine.asked')}</Tag>
        ) : (
          <Button look="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {t('booking.mine.ask')}
          </Button>
        )}
      </div>
      {one.joint && (
        <p>
          <Tag tone="indigo">
            {t('booking.mine.joint', {
              name: one.joint.name,
              names: one.joint.doctors.join(lang === 'zh' ? '、' : ', '),
            })}
          </Tag>
        </p>
      )}
      <p className="quiet-words">{t('booking.mine.booked', { count: one.booked })}</p>
      {one.refused && (
        <Notice
          tone="soon"
          title={t('booking.mine.refused', {
            name: one.refused.byName ?? '',
            at: momentName(one.refused.at, today, lang),
          })}
        >
          <p>{one.refused.answer}</p>
        </Notice>
      )}
      {asking && !one.asked && one.joint && <p>{t('booking.mine.jointStop')}</p>}
      {asking && !one.asked && <Ask hospital={hospital} session={one.session.id} />}
    </li>
  );
}

function Ask({ hospital, session }: { hospital: number; session: string }) {
  const { t } = useTranslation();
  const acts = useStopActs(hospital);
  const [cause, setCause] = useState<string>('ill');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const short = reason.trim().length < 2;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (short) return;
    setBusy(true);
    setError(null);
    await acts.askOwn(session, { cause, reason: reason.trim(), substitute: null, offerNext: true }).catch(setError);
    setBusy(false);
  }
  return (
    <form
      className="stack asked"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t('booking.mine.ask')}
    >
      <div className="stack">
        <Select
          label={t('booking.stop.cause')}
          value={cause}
          options={CAUSES.map((code) => ({ value: code, label: causeWords(t, code) }))}
          onChange={(event) => setCause(event.target.value)}
        />
        <Input
          label={t('booking.stop.reason')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          wrong={tried && short ? t('booking.stop.reasonShort') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <div>
        <Button type="submit" busy={busy}>
          {t('booking.mine.send')}
        </Button>
      </div>
    </form>
  );
}
