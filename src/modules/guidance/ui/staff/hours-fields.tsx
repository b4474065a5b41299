import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Select } from '#web/kit/index.ts';
import type { Hours } from '../../domain/plan.ts';

const DAYS = { all: [1, 2, 3, 4, 5, 6, 7], work: [1, 2, 3, 4, 5], six: [1, 2, 3, 4, 5, 6], weekend: [6, 7] } as const;
const FIRST: Hours = { days: DAYS.work, from: '07:30', to: '17:30' };
const nameOf = (days: readonly number[]): string =>
  Object.entries(DAYS).find(([, one]) => one.join() === days.join())?.[0] ?? 'own';

/** When it is open; nothing chosen: always. */
export function HoursFields({
  hours,
  onChange,
}: {
  hours: readonly Hours[] | null;
  onChange: (hours: readonly Hours[] | null) => void;
}) {
  const { t } = useTranslation();
  const set = (at: number, part: Partial<Hours>) =>
    onChange((hours ?? []).map((one, i) => (i === at ? { ...one, ...part } : one)));
  // words: guidance.plan.days.all guidance.plan.days.work guidance.plan.days.six guidance.plan.days.weekend guidance.plan.days.own
  const options = (days: readonly number[]) =>
    [...Object.keys(DAYS), ...(nameOf(days) === 'own' ? ['own'] : [])].map((value) => ({
      value,
      label: t(`guidance.plan.days.${value}`),
    }));
  return (
    <>
      <Checkbox
        label={t('guidance.plan.hours')}
        checked={hours !== null}
        onChange={(on) => onChange(on ? [FIRST] : null)}
      />
      {hours?.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of hours have no other name
        <div key={i} className="row ends">
          <Select
            label={t('guidance.plan.days')}
            value={nameOf(one.days)}
            options={options(one.days)}
            onChange={(event) => set(i, { days: DAYS[event.target.value as keyof typeof DAYS] ?? one.days })}
          />
          <Input
            type="time"
            label={t('guidance.plan.from')}
            value={one.from}
            onChange={(event) => event.target.value && set(i, { from: event.target.value })}
          />
          <Input
            type="time"
            label={t('guidance.plan.to')}
            value={one.to}
            onChange={(event) => event.target.value && set(i, { to: event.target.value })}
          />
        </div>
      ))}
      {hours !== null && (
        <Button look="plain" onClick={() => onChange([...hours, FIRST])}>
          {t('guidance.plan.moreHours')}
        </Button>
      )}
    </>
  );
}
