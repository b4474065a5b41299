import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, RadioGroup } from '#web/kit/index.ts';
import { type TableValue, useSetActs } from './data.ts';
import { unitWords } from './say.ts';

/** What the hospital aims at from a day on; earlier periods keep what they had. */
export function TargetForm({
  hospital,
  value,
  today,
  onDone,
}: {
  hospital: number;
  value: TableValue;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { aim } = useSetActs(hospital);
  const { busy, error, run } = useAct();
  const [said, setSaid] = useState('');
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const bool = value.unit === 'bool';
  const words = bool
    ? t(said === '1' ? 'programme.set.yes' : 'programme.set.no')
    : `${said}${unitWords(t, value.unit)}`;
  const least = value.direction === 'up' && !bool ? '≥ ' : bool ? '' : '≤ ';

  async function send(event: FormEvent) {
    event.preventDefault();
    const text = `${least}${words}`;
    if (await run(() => aim(value.key, { value: Number(said), from, textZh: text, textEn: text }))) onDone();
  }
  return (
    <form className="stack set-form" onSubmit={(event) => void send(event)}>
      {bool ? (
        <RadioGroup
          label={t('programme.set.target')}
          side
          value={said}
          options={[
            { value: '1', label: t('programme.set.yes') },
            { value: '0', label: t('programme.set.no') },
          ]}
          onChange={setSaid}
        />
      ) : (
        <Input
          label={`${t(value.direction === 'up' ? 'programme.set.atLeast' : 'programme.set.atMost')}${unitWords(t, value.unit)}`}
          inputMode="decimal"
          maxLength={12}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      )}
      <Input
        label={t('programme.set.fromDay')}
        type="date"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={said.trim() === '' || Number.isNaN(Number(said))}>
          {t('programme.set.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('programme.set.leave')}
        </Button>
      </div>
    </form>
  );
}
