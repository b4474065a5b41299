import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  dayName,
  EmptyState,
  hourOf,
  type Lang,
  Problem,
  Skeleton,
  Tag,
  type TagTone,
} from '#web/kit/index.ts';
import { sessionStateWords } from '../say.ts';
import { StopPanel } from '../stop/stop-panel.tsx';
import { AddJoint } from './add-joint.tsx';
import { type Joint, useJoints } from './data.ts';

const tones: Record<Joint['state'], TagTone> = { planned: 'plain', open: 'jade', paused: 'amber', closed: 'plain' };

/** 联合门诊: several doctors at one time; a place is booked with all of them or not at all. */
export function Joints({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useJoints(hospital);
  const [adding, setAdding] = useState(false);
  return (
    <div className="stack">
      <p className="quiet-words">{t('booking.clinics.jointWhy')}</p>
      <div className="row">
        <Button look="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('booking.clinics.addJoint')}
        </Button>
      </div>
      {adding && <AddJoint hospital={hospital} today={today} onDone={() => setAdding(false)} />}
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[5, 5]} />}
      {list.data?.items.length === 0 && <EmptyState icon="book" text={t('booking.clinics.noJoint')} />}
      <ul className="rota">
        {list.data?.items.map((one) => (
          <JointDate key={one.session} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </div>
  );
}

function JointDate({ hospital, today, one }: { hospital: number; today: string; one: Joint }) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{one.name}</h2>
          <p>
            {dayName(one.date, today, i18n.language as Lang)} {hourOf(one.start)}–{hourOf(one.end)} · {one.place.name} ·{' '}
            {t('booking.staff.taken', { taken: one.booked, total: one.total })}
          </p>
          <p className="quiet-words">
            {one.doctors.map(({ name }) => name).join(i18n.language === 'en' ? ', ' : '、')} · {one.disease}
          </p>
        </div>
        <Tag tone={tones[one.state]}>{sessionStateWords(t, one.state)}</Tag>
      </div>
      {one.state !== 'closed' && (
        <div className="row">
          <Button look="plain" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {t('booking.clinics.stopJoint')}
          </Button>
        </div>
      )}
      {asked && <StopPanel hospital={hospital} session={one.session} onDone={() => setAsked(false)} />}
    </li>
  );
}
