import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, hourOf, Input, type Lang, momentName, Problem, RadioGroup, Skeleton } from '#web/kit/index.ts';
import { ticket } from './say.ts';
import { type AddedItem, useAdded, useSlotClassActs } from './slot-class-data.ts';

export interface Person {
  id: string;
  name: string;
}

interface Props {
  hospital: number;
  today: string;
  session: { id: string; start: string; end: string };
  /** The box in which a patient is found; it belongs to another room. */
  find: (onChoose: (person: Person) => void) => ReactNode;
}

/** 加号: one more place with its time and reason, for one patient or for who waits; below it what was added so far. */
export function AddPlace({ hospital, today, session, find }: Props) {
  const { t } = useTranslation();
  const added = useAdded(hospital, session.id);
  const left = (added.data?.limit ?? 0) - (added.data?.items.length ?? 0);
  if (added.error) return <Problem error={added.error} onRetry={() => void added.refetch()} />;
  if (!added.data) return <Skeleton rows={[3]} />;
  return (
    <div className="stack asked">
      <p className="quiet-words">
        {left > 0 ? t('booking.added.left', { left, limit: added.data.limit }) : t('booking.added.none', added.data)}
      </p>
      {left > 0 && <AddForm key={added.data.items.length} hospital={hospital} session={session} find={find} />}
      {added.data.items.length > 0 && (
        <ul className="stack" aria-label={t('booking.added.list')}>
          {added.data.items.map((one) => (
            <Added key={one.id} one={one} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AddForm({ hospital, session, find }: Omit<Props, 'today'>) {
  const { t } = useTranslation();
  const acts = useSlotClassActs(hospital);
  const [start, setStart] = useState('');
  const [reason, setReason] = useState('');
  const [whom, setWhom] = useState<'line' | 'one'>('line');
  const [person, setPerson] = useState<Person | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [from, to] = [hourOf(session.start), hourOf(session.end)];
  const wrongStart = start < from || start >= to;
  const wrongReason = reason.trim().length < 2;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    setError(null);
    if (wrongStart || wrongReason || (whom === 'one' && !person)) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true], [role=combobox]')?.focus());
      return;
    }
    setBusy(true);
    const patient = whom === 'one' && person ? { patient: person.id } : {};
    await acts.add(session.id, { start, reason: reason.trim(), ...patient }).catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t('booking.added.title')}>
      <div className="setup-fields">
        <Input
          label={t('booking.added.start')}
          hint={t('booking.added.between', { from, to })}
          type="time"
          min={from}
          max={to}
          value={start}
          wrong={tried && wrongStart ? t('booking.added.startWrong') : undefined}
          onChange={(event) => setStart(event.target.value)}
        />
        <Input
          label={t('booking.added.reason')}
          hint={t('booking.added.reasonHint')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          wrong={tried && wrongReason ? t('booking.added.reasonWrong') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <RadioGroup
        label={t('booking.added.whom')}
        side
        value={whom}
        options={[
          { value: 'line', label: t('booking.added.line') },
          { value: 'one', label: t('booking.added.one') },
        ]}
        onChange={(value) => setWhom(value as 'line' | 'one')}
      />
      {whom === 'one' &&
        (person ? (
          <div className="row">
            <b>{person.name}</b>
            <Button look="plain" onClick={() => setPerson(null)}>
              {t('booking.added.another')}
            </Button>
          </div>
        ) : (
          find(setPerson)
        ))}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('booking.added.do')}
        </Button>
      </div>
    </form>
  );
}

function Added({ one, today }: { one: AddedItem; today: string }) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <b>
        {hourOf(one.start)} · {t('booking.staff.numberIs', { number: ticket(one.number) })}
      </b>{' '}
      {one.patient ?? t('booking.added.open')} · {one.reason}
      <span className="quiet-words small">
        {' '}
        {momentName(one.at, today, i18n.language as Lang)} {one.byName}
      </span>
    </li>
  );
}
