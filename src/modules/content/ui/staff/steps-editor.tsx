import { useTranslation } from 'react-i18next';
import { Button, Input, Select } from '#web/kit/index.ts';
import { MOST_STEPS, MOST_WAYS_ON, type ProcessStep } from '../../domain/process.ts';

interface Props {
  steps: readonly ProcessStep[];
  onChange: (steps: ProcessStep[]) => void;
}

/** The steps of a process map, one below the other; each says where it goes on, and when. */
export function StepsEditor({ steps, onChange }: Props) {
  const { t } = useTranslation();
  const change = (n: number, part: Partial<ProcessStep>) =>
    onChange(steps.map((step, at) => (at === n ? { ...step, ...part } : step)));
  const remove = (key: string) =>
    onChange(
      steps
        .filter((step) => step.key !== key)
        .map((step) => ({ ...step, next: step.next.filter(({ to }) => to !== key) })),
    );
  function add() {
    const key = freeKey(steps);
    const last = steps.at(-1);
    // A new step follows the last one: most ways are straight.
    const joined = steps.map((step) =>
      step === last && step.next.length === 0 ? { ...step, next: [{ to: key, zh: '', en: '' }] } : step,
    );
    onChange([...joined, { key, zh: '', en: '', next: [] }]);
  }
  return (
    <fieldset className="stack content-steps">
      <legend>{t('content.staff.steps')}</legend>
      {steps.map((step, n) => (
        <fieldset key={step.key} className="card stack">
          <legend>{t('content.staff.stepNo', { number: n + 1 })}</legend>
          <div className="content-pair">
            <Input
              label={t('content.staff.stepZh')}
              maxLength={24}
              value={step.zh}
              onChange={(event) => change(n, { zh: event.target.value })}
            />
            <Input
              label={t('content.staff.stepEn')}
              maxLength={48}
              value={step.en}
              onChange={(event) => change(n, { en: event.target.value })}
            />
          </div>
          <Ways steps={steps} step={step} onChange={(next) => change(n, { next })} />
          <div className="row">
            <Button look="plain" onClick={() => remove(step.key)}>
              {t('content.staff.stepRemove', { number: n + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button look="quiet" disabled={steps.length >= MOST_STEPS} onClick={add}>
          {t('content.staff.stepAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

function Ways({
  steps,
  step,
  onChange,
}: {
  steps: readonly ProcessStep[];
  step: ProcessStep;
  onChange: (next: ProcessStep['next']) => void;
}) {
  const { t } = useTranslation();
  const others = steps.flatMap(({ key, zh }, n) =>
    key === step.key ? [] : [{ value: key, label: `${n + 1}. ${zh}` }],
  );
  const change = (n: number, part: Partial<ProcessStep['next'][number]>) =>
    onChange(step.next.map((way, at) => (at === n ? { ...way, ...part } : way)));
  return (
    <>
      {step.next.map((way, n) => (
        <div key={way.to} className="content-way">
          <Select
            label={t('content.staff.wayTo')}
            value={way.to}
            options={others.filter(({ value }) => value === way.to || !step.next.some(({ to }) => to === value))}
            onChange={(event) => change(n, { to: event.target.value })}
          />
          <Input
            label={t('content.staff.wayZh')}
            maxLength={16}
            value={way.zh}
            onChange={(event) => change(n, { zh: event.target.value })}
          />
          <Input
            label={t('content.staff.wayEn')}
            maxLength={32}
            value={way.en}
            onChange={(event) => change(n, { en: event.target.value })}
          />
          <Button look="plain" onClick={() => onChange(step.next.filter((_, at) => at !== n))}>
            {t('content.staff.wayRemove')}
          </Button>
        </div>
      ))}
      {step.next.length < Math.min(MOST_WAYS_ON, others.length) && (
        <div className="row">
          <Button
            look="plain"
            onClick={() => {
              const free = others.find(({ value }) => !step.next.some(({ to }) => to === value));
              if (free) onChange([...step.next, { to: free.value, zh: '', en: '' }]);
            }}
          >
            {t('content.staff.wayAdd')}
          </Button>
        </div>
      )}
    </>
  );
}

function freeKey(steps: readonly ProcessStep[]): string {
  for (let n = steps.length + 1; ; n += 1) if (!steps.some(({ key }) => key === `s${n}`)) return `s${n}`;
}
