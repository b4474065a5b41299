import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, hourOf, Problem, Tag } from '#web/kit/index.ts';
import { useDaySessions } from './data.ts';
import { type DeskEntry, useDeskWaitlist, useDeskWaitlistActs } from './waitlist-data.ts';

interface Props {
  hospital: number;
  department: string;
  date: string;
  practitioner: string;
  patient: { id: string; name: string } | null;
}

/** Who waits for this doctor's day, in order; the person in hand can be added when the doctor's day is full. */
export function WaitlistPanel({ hospital, department, date, practitioner, patient }: Props) {
  const { t } = useTranslation();
  const day = useDaySessions(hospital, department, date);
  const line = useDeskWaitlist(hospital, department, date);
  const acts = useDeskWaitlistActs(hospital);
  const [proof, setProof] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const doctor = day.data?.find((one) => one.practitioner.id === practitioner)?.practitioner;
  if (!doctor || !line.data) return line.error ? <Problem error={line.error} /> : null;
  const own = day.data?.filter((one) => one.practitioner.id === doctor.id && one.state !== 'closed') ?? [];
  const full = own.length > 0 && own.every((one) => one.free === 0);
  const waiting = line.data.filter((one) => one.practitioner === null || one.practitioner.id === doctor.id);
  const waits = waiting.some((one) => one.patient === patient?.id);
  if (!full && waiting.length === 0) return null;

  async function act(work: Promise<unknown>) {
    setBusy(true);
    setError(null);
    await work.catch(setError);
    setBusy(false);
  }

  return (
    <section className="card stack" aria-label={t('booking.staff.wait.title')}>
      <h2>{t('booking.staff.wait.of', { doctor: doctor.name, count: waiting.length })}</h2>
      {waiting.map((one, n) => (
        <div key={one.id} className="row apart">
          <span>
            {n + 1}. {one.name} {one.priority && <Tag tone="jade">{t('booking.staff.wait.priority')}</Tag>}{' '}
            {one.offer && <Tag tone="amber">{t('booking.staff.wait.offered', { until: hourOf(one.offer.until) })}</Tag>}
          </span>
          <span className="row">
            {isOffered(one) && (
              <Button busy={busy} onClick={() => void act(acts.accept(one))}>
                {t('booking.staff.wait.accept', { time: hourOf(one.offer.start) })}
              </Button>
            )}
            <Button look="plain" busy={busy} onClick={() => void act(acts.leave(one.id))}>
              {t('booking.staff.wait.leave')}
              <span className="only-heard"> {one.name}</span>
            </Button>
          </span>
        </div>
      ))}
      {error !== null && <Problem error={error} />}
      {full && patient && !waits && (
        <div className="stack">
          <Checkbox label={t('booking.staff.wait.proof')} checked={proof} onChange={setProof} />
          <Button
            look="quiet"
            busy={busy}
            onClick={() =>
              void act(
                acts.join({ patient: patient.id, department, practitioner: doctor.id, dates: [date], priority: proof }),
              )
            }
          >
            {t('booking.staff.wait.join', { name: patient.name })}
          </Button>
        </div>
      )}
    </section>
  );
}

const isOffered = (one: DeskEntry): one is DeskEntry & { offer: NonNullable<DeskEntry['offer']> } => one.offer !== null;
