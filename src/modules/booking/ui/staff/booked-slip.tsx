import { useTranslation } from 'react-i18next';
import { Button, Facts, Figure, type Lang, Notice } from '#web/kit/index.ts';
import type { Booked, Target } from './data.ts';
import { targetTime, ticket } from './say.ts';

export interface Done {
  booked: Booked;
  target: Target;
  name: string;
  moved: boolean;
}

/** What was registered: the number, large, to be said or printed; Enter goes on to the next person. */
export function BookedSlip({ done, today, onNext }: { done: Done; today: string; onNext: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="stack" role="status">
      <Notice tone="good" title={done.moved ? t('booking.desk.moved') : t('booking.staff.registered')} />
      <div className="card stack slip">
        <span className="quiet-words">{t('booking.staff.number')}</span>
        <Figure value={ticket(done.booked.number)} />
        <Facts
          rows={[
            [t('booking.staff.patient'), done.name],
            [t('booking.staff.doctor'), done.target.session.practitioner.name],
            [t('booking.staff.time'), targetTime(t, done.target, today, i18n.language as Lang)],
            [t('booking.staff.place'), done.target.session.place.name],
          ]}
        />
      </div>
      <Button big wide autoFocus onClick={onNext}>
        {t('booking.staff.nextPerson')} <kbd>Enter</kbd>
      </Button>
      <Button look="quiet" wide onClick={() => window.print()}>
        {t('booking.staff.print')}
      </Button>
    </div>
  );
}
