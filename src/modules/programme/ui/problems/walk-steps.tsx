import { useTranslation } from 'react-i18next';
import { Input } from '#web/kit/index.ts';
import type { RoundFields } from './data.ts';
import { stepOptions } from './say.ts';

/** From the booking to the way home: how many minutes each step took, and what was noticed. Empty ones are left out. */
export function WalkSteps({
  steps,
  onSteps,
}: {
  steps: RoundFields['steps'];
  onSteps: (steps: RoundFields['steps']) => void;
}) {
  const { t } = useTranslation();
  const names = new Map(stepOptions(t).map(({ value, label }) => [value, label]));
  const total = steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const change = (at: number, part: Partial<RoundFields['steps'][number]>) =>
    onSteps(steps.map((step, other) => (other === at ? { ...step, ...part } : step)));
  return (
    <>
      <h2>{t('programme.problems.steps')}</h2>
      {steps.map(({ step, minutes, remark }, at) => (
        <fieldset key={step} className="problem-walk-step">
          <legend>{names.get(step)}</legend>
          <Input
            label={t('programme.problems.minutesLabel')}
            inputMode="numeric"
            value={minutes ?? ''}
            maxLength={4}
            onChange={({ target: { value } }) => {
              const number = Number(value);
              if (value === '') change(at, { minutes: null });
              else if (Number.isInteger(number) && number >= 0 && number <= 1440) change(at, { minutes: number });
            }}
          />
          <Input
            label={t('programme.problems.stepRemark')}
            maxLength={300}
            value={remark}
            onChange={(event) => change(at, { remark: event.target.value })}
          />
        </fieldset>
      ))}
      <p>
        <b>{t('programme.problems.minutesIn', { count: total })}</b>
      </p>
    </>
  );
}
