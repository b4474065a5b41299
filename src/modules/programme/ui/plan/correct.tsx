import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Dialog, Input, Problem } from '#web/kit/index.ts';
import { type PlanMeasure, usePlanActs } from './data.ts';
import { MeasureForm } from './measure-form.tsx';
import { useUnits } from './use-units.ts';

/** Puts a confirmed measure right; why is asked first, and what it said stays. */
export function Correct({ hospital, measure }: { hospital: number; measure: PlanMeasure }) {
  const { t } = useTranslation();
  const acts = usePlanActs(hospital);
  const { busy, error, run } = useAct();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const { units, people } = useUnits(hospital, open);
  const { kind, from, to, text } = measure.deadline;
  const names = (list: PlanMeasure['departments']) => list.map(({ name }) => name);
  const start = {
    ...{ text: measure.text, lead: measure.lead.name ?? '', deadline: { text: text ?? '', kind, from, to } },
    ...{ departments: names(measure.departments), supporting: names(measure.supporting) },
  };
  return (
    <>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t('programme.correct.open')}
      </Button>
      <Dialog title={t('programme.correct.open')} open={open} onClose={() => setOpen(false)}>
        <p className="quiet-words">{t('programme.correct.why')}</p>
        <Input
          label={t('programme.correct.reason')}
          required
          maxLength={300}
          value={why}
          wrong={error !== null && why.trim() === '' ? t('programme.correct.reasonNeeded') : undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
        {error !== null && why.trim() !== '' && <Problem error={error} />}
        <MeasureForm
          units={units}
          people={people}
          start={start}
          busy={busy}
          onKeep={(kept) =>
            void run(async () => {
              await acts.correct(measure.id, { version: measure.version, why: why.trim(), ...kept });
              setOpen(false);
              setWhy('');
            })
          }
          onLeave={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
