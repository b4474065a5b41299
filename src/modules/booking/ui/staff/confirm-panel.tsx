import { type RefObject, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Facts, Figure, type Lang, Notice, Problem, price } from '#web/kit/index.ts';
import { type Booked, type Target, useDeskActs, Via } from './data.ts';
import { targetTime, ticket } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  patient: { id: string; name: string; phoneMasked: string } | null;
  target: Target | null;
  /** Around the panel: the desk moves the focus to its button. */
  box: RefObject<HTMLDivElement | null>;
  onNext: () => void;
}

/** What will be registered, Enter, and then the number: the last step of the desk, in place. */
export function ConfirmPanel({ hospital, today, patient, target, box, onNext }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useDeskActs(hospital);
  const via = useContext(Via);
  const booked = via === 'partner' ? t('booking.staff.partner') : t('booking.staff.window');
  const channel = target?.slot === null ? t('booking.staff.walkIn') : booked;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<{ booked: Booked; target: Target; name: string } | null>(null);
  // A new choice is a new intent: what was said about the last one goes away.
  const subject = `${patient?.id}.${target?.slot?.id ?? target?.session.id}`;
  const [about, setAbout] = useState(subject);
  if (about !== subject) {
    setAbout(subject);
    setError(null);
    setDone(null);
  }

  async function register() {
    if (!patient || !target) return;
    setBusy(true);
    setError(null);
    try {
      setDone({ booked: await acts.register(target, patient.id), target, name: patient.name });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  if (done) {
    return (
      <div className="stack" role="status">
        <Notice tone="good" title={t('booking.staff.registered')} />
        <div className="card stack slip">
          <span className="quiet-words">{t('booking.staff.number')}</span>
          <Figure value={ticket(done.booked.number)} />
          <Facts
            rows={[
              [t('booking.staff.patient'), done.name],
              [t('booking.staff.doctor'), done.target.session.practitioner.name],
              [t('booking.staff.time'), targetTime(t, done.target, today, lang)],
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

  return (
    <div className="stack" ref={box}>
      <div className="card">
        <Facts
          rows={[
            [t('booking.staff.patient'), patient?.name ?? t('booking.staff.notYet')],
            [t('booking.staff.doctor'), target?.session.practitioner.name ?? t('booking.staff.notYet')],
            [t('booking.staff.time'), target ? targetTime(t, target, today, lang) : t('booking.staff.notYet')],
            [t('booking.staff.place'), target?.session.place.name],
            [t('booking.staff.channel'), channel],
            [t('booking.staff.fee'), target && price(target.session.fee, lang)],
          ]}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <Button big wide busy={busy} disabled={!patient || !target} onClick={() => void register()}>
        {t('booking.staff.register')} <kbd>Enter</kbd>
      </Button>
      <p className="quiet-words small">
        {patient ? t('booking.staff.message', { phone: patient.phoneMasked }) : t('booking.staff.findFirst')}
      </p>
    </div>
  );
}
