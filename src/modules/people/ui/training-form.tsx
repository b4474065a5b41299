import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Select } from '#web/kit/index.ts';
import { type Kept, usePeopleActs } from './data.ts';

interface Props {
  hospital: number;
  today: string;
  colleagues: Kept['colleagues'];
  onDone(): void;
}

const kinds = ['training', 'exam', 'drill'] as const;

/** Plans one, for everybody or for chosen colleagues. */
export function TrainingForm({ hospital, today, colleagues, onDone }: Props) {
  const { t } = useTranslation();
  const { makeTraining } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [text, setText] = useState({
    title: '',
    heldOn: today,
    place: '',
    minutes: '60',
    passMark: '60',
    fullMark: '100',
  });
  const [kind, setKind] = useState<(typeof kinds)[number]>('training');
  const [people, setPeople] = useState(() => new Set(colleagues.map(({ account }) => account)));
  const write = (part: keyof typeof text) => (event: { target: { value: string } }) =>
    setText({ ...text, [part]: event.target.value });
  const exam = kind === 'exam';
  const [minutes, pass, full] = [text.minutes, text.passMark, text.fullMark].map(Number) as [number, number, number];
  const shortOrLong = !(Number.isInteger(minutes) && minutes >= 5 && minutes <= 6000);
  const unmarked =
    exam && !(Number.isInteger(pass) && Number.isInteger(full) && pass >= 1 && pass <= full && full <= 1000);

  async function make(event: FormEvent) {
    event.preventDefault();
    const marks = exam ? { passMark: pass, fullMark: full } : { passMark: null, fullMark: null };
    const { title, heldOn, place } = text;
    const body = { kind, title, heldOn, place, minutes, ...marks, people: [...people] };
    if (await run(() => makeTraining(body))) onDone();
  }

  return (
    <form className="card stack" onSubmit={(event) => void make(event)}>
      <h2>{t('people.training.new')}</h2>
      <Select
        label={t('people.training.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`people.kind.${value}`) }))}
        onChange={(event) => setKind(event.target.value as typeof kind)}
      />
      <Input label={t('people.title')} maxLength={200} value={text.title} onChange={write('title')} />
      <div className="people-fields">
        <Input label={t('people.day')} type="date" value={text.heldOn} onChange={write('heldOn')} />
        <Input
          label={t('people.training.minutes')}
          inputMode="numeric"
          value={text.minutes}
          {...(shortOrLong && { wrong: t('people.training.minutesWrong') })}
          onChange={write('minutes')}
        />
        <Input label={t('people.training.place')} maxLength={100} value={text.place} onChange={write('place')} />
        {exam && (
          <>
            <Input
              label={t('people.training.pass')}
              inputMode="numeric"
              value={text.passMark}
              {...(unmarked && { wrong: t('people.training.marksWrong') })}
              onChange={write('passMark')}
            />
            <Input
              label={t('people.training.full')}
              inputMode="numeric"
              value={text.fullMark}
              onChange={write('fullMark')}
            />
          </>
        )}
      </div>
      <details>
        <summary>{t('people.training.who', { count: people.size })}</summary>
        <div className="people-names">
          {colleagues.map(({ account, name }) => (
            <label key={account} className="option">
              <input
                type="checkbox"
                checked={people.has(account)}
                onChange={() => {
                  const next = new Set(people);
                  if (!next.delete(account)) next.add(account);
                  setPeople(next);
                }}
              />
              {name}
            </label>
          ))}
        </div>
      </details>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button
          type="submit"
          busy={busy}
          disabled={text.title.trim() === '' || text.heldOn === '' || people.size === 0 || shortOrLong || unmarked}
        >
          {t('people.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
