import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, RadioGroup } from '#web/kit/index.ts';
import { type TableRow, useSetActs } from './data.ts';

/** Whether the hospital counts the row: obstetrics, tertiary hospitals. With the reason. */
export function ScopeForm({ hospital, row, onDone }: { hospital: number; row: TableRow; onDone: () => void }) {
  const { t } = useTranslation();
  const { scope } = useSetActs(hospital);
  const { busy, error, run } = useAct();
  const [applies, setApplies] = useState(row.applicable ? 'yes' : 'no');
  const [reason, setReason] = useState('');

  async function send(event: FormEvent) {
    event.preventDefault();
    if (await run(() => scope(row.no, applies === 'yes', reason.trim()))) onDone();
  }
  return (
    <form className="stack set-form" onSubmit={(event) => void send(event)}>
      <RadioGroup
        label={t('programme.set.applies')}
        side
        value={applies}
        options={[
          { value: 'yes', label: t('programme.set.appliesYes') },
          { value: 'no', label: t('programme.set.appliesNo') },
        ]}
        onChange={setApplies}
      />
      <Input
        label={t('programme.set.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={reason.trim().length < 2}>
          {t('programme.set.save')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('programme.set.leave')}
        </Button>
      </div>
    </form>
  );
}
