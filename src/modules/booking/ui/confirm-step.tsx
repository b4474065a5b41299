import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Card,
  Facts,
  hourOf,
  type Lang,
  minutesFrom,
  momentName,
  Notice,
  navigate,
  Page,
  Problem,
  price,
  TextArea,
} from '#web/kit/index.ts';
import { Voice } from '#web/kit/voice.tsx';
import { clinicLine } from './clinic-line.ts';
import { useBookingActs } from './data.ts';
import { InsteadNotice } from './instead-notice.tsx';
import { type Kept, keepHold } from './kept-hold.ts';
import { ticket } from './say.ts';
import { type Stopped, useGiveWay } from './stopped-data.ts';

interface Props {
  hospital: { id: number; name: string };
  department: { id: string; name: string; campus: string };
  kept: Kept;
  person: string;
  now: string;
  today: string;
  leave: () => void;
  /** A stopped clinic's substitute or kept place that gives way to this one. */
  instead: Stopped | null;
}

/** The place is held: one look over everything, an optional reason, one yes. */
export function ConfirmStep({ hospital, department, kept, person, now, today, leave, instead }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useBookingActs(hospital.id);
  const giveWay = useGiveWay();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { hold, session } = kept;
  const left = minutesFrom(now, hold.expiresAt);

  async function book() {
    setBusy(true);
    setError(null);
    try {
      const { id } = await acts.book(hold.id, kept.patient, reason);
      keepHold(null);
      // If this fails the first page still asks about it.
      if (instead) await giveWay(instead).catch(() => undefined);
      navigate(`/visits/${hospital.id}/${id}?booked=1`, { replace: true });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Page key="confirm" title={t('booking.confirm.title')} above={hospital.name}>
      {left > 0 ? (
        <Notice tone="good" title={t('booking.confirm.kept', { until: hourOf(hold.expiresAt), count: left })} />
      ) : (
        <Notice tone="soon" alert title={t('booking.confirm.expired')} />
      )}
      {instead && <InsteadNotice one={instead} today={today} />}
      <Card>
        <Facts
          rows={[
            [t('booking.fact.patient'), person],
            [t('booking.fact.time'), momentName(hold.start, today, lang)],
            [t('booking.fact.doctor'), `${session.practitioner.name} ${session.practitioner.title}`],
            [t('booking.fact.clinic'), clinicLine(t, lang, session, 'booking.joint.with')],
            [t('booking.fact.department'), department.name],
            [t('booking.fact.place'), `${department.campus} ${session.place.name}`],
            [t('web.number'), ticket(hold.number)],
            [t('booking.fact.fee'), t('booking.fact.payThere', { fee: price(session.fee, lang) })],
          ]}
        />
      </Card>
      <TextArea
        label={t('booking.confirm.reason')}
        hint={t('booking.confirm.reasonHint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Voice
        label={t('booking.confirm.speak')}
        onSpoken={(words) => setReason([reason, words].filter(Boolean).join('，').slice(0, 500))}
      />
      {error !== null && <Problem error={error} />}
      {left > 0 && (
        <Button big wide busy={busy} onClick={() => void book()}>
          {t('booking.confirm.do', { time: hourOf(hold.start) })}
        </Button>
      )}
      <Button look={left > 0 ? 'plain' : 'main'} wide onClick={leave}>
        {t('booking.confirm.other')}
      </Button>
    </Page>
  );
}
