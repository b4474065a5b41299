import { useTranslation } from 'react-i18next';
import { Input, Select } from '#web/kit/index.ts';
import type { Plan } from '../../domain/plan.ts';

export type Named = 'rooms' | 'spots' | 'edges' | 'shafts';

export function Kinds({
  kinds,
  value,
  onChange,
}: {
  kinds: readonly string[];
  value: string;
  onChange: (kind: string) => void;
}) {
  const { t } = useTranslation();
  // words: guidance.plan.kind.clinic guidance.plan.kind.waiting guidance.plan.kind.desk guidance.plan.kind.service guidance.plan.kind.toilet guidance.plan.kind.lift guidance.plan.kind.stairs guidance.plan.kind.hall guidance.plan.kind.outside guidance.plan.kind.other
  // words: guidance.plan.kind.way guidance.plan.kind.room guidance.plan.kind.help guidance.plan.kind.cashier guidance.plan.kind.pharmacy guidance.plan.kind.blood guidance.plan.kind.exam guidance.plan.kind.entrance guidance.plan.kind.escalator guidance.plan.kind.landmark
  // words: guidance.plan.kind.corridor guidance.plan.kind.door guidance.plan.kind.ramp
  return (
    <Select
      label={t('guidance.plan.kind')}
      value={value}
      options={kinds.map((kind) => ({ value: kind, label: t(`guidance.plan.kind.${kind}`) }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function Metres({
  label,
  value,
  least,
  onChange,
}: {
  label: string;
  value: number;
  least: number;
  onChange: (metres: number) => void;
}) {
  return (
    <Input
      type="number"
      step={0.5}
      min={least}
      max={2000}
      label={label}
      value={Math.round(value * 10) / 10}
      onChange={(event) => {
        const metres = Number(event.target.value);
        if (event.target.value !== '' && metres >= least) onChange(metres);
      }}
    />
  );
}

export function find<P extends Named>(plan: Plan, part: P, id: string): Plan[P][number] {
  return (plan[part] as readonly Plan[P][number][]).find((one) => one.id === id) as Plan[P][number];
}
