import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName, Tag } from '#web/kit/index.ts';
import { type SuspensionReview, useManagerActs } from './no-show-data.ts';
import { ReasonForm } from './reason-form.tsx';

type Visit = SuspensionReview['evidence'][number];

/** One missed visit as evidence, and the way to let it not count. */
export function MissedVisit({ hospital, today, visit }: { hospital: number; today: string; visit: Visit }) {
  const { t, i18n } = useTranslation();
  const acts = useManagerActs(hospital);
  const [open, setOpen] = useState(false);
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  return (
    <div className="stack">
      <div className="row apart">
        <span>
          <b>{at(visit.at)}</b> · {visit.department.name} · {visit.practitioner.name}
          <br />
          <span className="quiet-words small">
            {t('booking.staff.missedFacts', { booked: at(visit.bookedAt), noted: at(visit.notedAt) })}
          </span>
        </span>
        <span className="row">
          <Tag tone={visit.state === 'counts' ? 'cinnabar' : 'plain'}>
            {/* words: booking.staff.missed.counts booking.staff.missed.moved booking.staff.missed.closed_early booking.staff.missed.forgiven booking.staff.missed.settled */}
            {t(`booking.staff.missed.${visit.state}`)}
          </Tag>
          {visit.state === 'counts' && (
            <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('booking.staff.forgive')}
            </Button>
          )}
        </span>
      </div>
      {open && visit.state === 'counts' && (
        <ReasonForm
          label={t('booking.staff.forgive')}
          reason={t('booking.staff.forgiveReason')}
          acts={[
            { name: t('booking.staff.forgiveDo'), look: 'quiet', run: (reason) => acts.forgive(visit.id, reason) },
          ]}
        />
      )}
    </div>
  );
}
