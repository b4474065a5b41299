import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, dayName, Facts, type Lang, momentName, Notice, price, Tag } from '#web/kit/index.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { clinicLine } from './clinic-line.ts';
import type { Appointment } from './data.ts';
import { periodName, stateName, stateTone, ticket } from './say.ts';

/** Everything about one appointment, and the way out of it. */
export function AppointmentDetails({ visit, today, person }: { visit: Appointment; today: string; person?: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const [leaving, setLeaving] = useState(false);
  const state = (
    <Tag tone={stateTone[visit.state]}>{visit.moved ? t('booking.state.moved') : stateName(t, visit.state)}</Tag>
  );
  const until = visit.cancelUntil && momentName(visit.cancelUntil, today, lang);
  return (
    <>
      <Card title={t('booking.details.title')}>
        <Facts
          rows={[
            [t('booking.fact.state'), state],
            [t('booking.fact.patient'), person],
            [t('booking.fact.doctor'), `${visit.practitioner.name} ${visit.practitioner.title}`],
            [t('booking.fact.clinic'), clinicLine(t, lang, visit, 'booking.joint.with')],
            [t('booking.fact.department'), visit.department.name],
            [
              t('booking.fact.time'),
              visit.start
                ? momentName(visit.start, today, lang)
                : `${dayName(visit.date, today, lang)} ${periodName(t, visit.period)}`,
            ],
            [t('web.number'), ticket(visit.number)],
            [t('booking.fact.place'), visit.place.name],
            [t('booking.fact.fee'), t('booking.fact.payThere', { fee: price(visit.fee, lang) })],
            [t('booking.fact.reason'), visit.reason],
            [t('booking.fact.cancelUntil'), visit.cancellable ? until : null],
          ]}
        />
      </Card>
      {visit.state === 'booked' && !visit.cancellable && <Notice title={t('booking.cancel.tooLate')} />}
      {visit.cancellable && (
        <Button look="danger" wide onClick={() => setLeaving(true)}>
          {t('booking.cancel.ask')}
        </Button>
      )}
      <CancelDialog visit={visit} until={until} open={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}
