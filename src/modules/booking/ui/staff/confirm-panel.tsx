import { type KeyboardEvent, type RefObject, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Facts, type Lang, Problem, price } from '#web/kit/index.ts';
import { BookedSlip, type Done } from './booked-slip.tsx';
import { type Appointment, PartnerAs, type Target, useChannel, useDeskActs, Via } from './data.ts';
import { usePreflight } from './preflight-data.ts';
import { PreflightLines } from './preflight-lines.tsx';
import { appointmentTime, channelWords, targetTime } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  patient: { id: string; name: string; phoneMasked: string } | null;
  target: Target | null;
  /** The appointment that gives way to what is chosen: a move instead of a booking. */
  moving: Appointment | null;
  /** What is being looked up will take the place of `target`: nothing is confirmed meanwhile. */
  waiting: boolean;
  /** Around the panel: the desk moves the focus to its button. */
  box: RefObject<HTMLDivElement | null>;
  /** The arrow keys choose while one confirms: another time of the day, another day of the doctor. */
  onStep: (by: { times: number } | { days: number }) => void;
  onMoved: () => void;
  onNext: () => void;
}

/** What will be registered and what stands in its way, Enter, and then the number: the last step, in place. */
export function ConfirmPanel({
  hospital,
  today,
  patient,
  target,
  moving,
  waiting,
  box,
  onStep,
  onMoved,
  onNext,
}: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useDeskActs(hospital);
  const via = useContext(Via);
  const own = useChannel();
  const as = useContext(PartnerAs);
  const channel = own === 'partner' ? (as ?? own) : own;
  const walkIn = target?.slot === null;
  // A walk-in is blocked by no limit of a person.
  const session = target && !walkIn ? target.session.id : null;
  const check = usePreflight(hospital, walkIn ? null : (patient?.id ?? null), session, moving?.id ?? null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<Done | null>(null);
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
      const move = moving && target.slot ? { id: moving.id, slot: target.slot.id } : null;
      const booked = await (move ? acts.moveTo(move.id, move.slot) : acts.register(target, patient.id));
      setDone({ booked, target, name: patient.name, moved: move !== null });
      if (move) onMoved();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  function keys(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step || !target?.slot) return;
    event.preventDefault();
    onStep(step);
  }

  if (done) return <BookedSlip done={done} today={today} onNext={onNext} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the button inside, which alone can have the focus
    <div className="stack" ref={box} onKeyDown={keys}>
      <div className="card" aria-live="polite">
        <Facts
          rows={[
            [t('booking.staff.patient'), patient?.name ?? t('booking.staff.notYet')],
            [t('booking.desk.from'), moving && <s>{appointmentTime(t, moving, today)}</s>],
            [t('booking.staff.doctor'), target?.session.practitioner.name ?? t('booking.staff.notYet')],
            [t('booking.staff.time'), target ? targetTime(t, target, today, lang) : t('booking.staff.notYet')],
            [t('booking.staff.place'), target?.session.place.name],
            [t('booking.staff.channel'), walkIn ? t('booking.staff.walkIn') : channelWords(t, channel)],
            [t('booking.staff.fee'), target && price(target.session.fee, lang)],
          ]}
        />
      </div>
      {check.data && (target || !check.data.ok) && (
        <PreflightLines check={check.data} walkIn={via === 'desk' && !moving} />
      )}
      {error !== null && <Problem error={error} />}
      <Button
        big
        wide
        look={check.data?.ok === false && !walkIn ? 'quiet' : 'main'}
        busy={busy || waiting}
        disabled={!patient || !target}
        onClick={() => void register()}
      >
        {moving ? t('booking.desk.moveHere') : t('booking.staff.register')} <kbd>Enter</kbd>
      </Button>
      {patient && target?.slot && <p className="quiet-words small">{t('booking.desk.arrows')}</p>}
      {check.data?.ok !== false && (
        <p className="quiet-words small">
          {patient ? t('booking.staff.message', { phone: patient.phoneMasked }) : t('booking.staff.findFirst')}
        </p>
      )}
    </div>
  );
}

const steps: Record<string, { times: number } | { days: number }> = {
  ArrowLeft: { times: -1 },
  ArrowRight: { times: 1 },
  ArrowUp: { days: -1 },
  ArrowDown: { days: 1 },
};
