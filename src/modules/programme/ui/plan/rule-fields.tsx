import { useTranslation } from 'react-i18next';
import { Button, Input, Select } from '#web/kit/index.ts';
import type { ParsedRule } from '../../domain/plan/parsed.ts';

const KINDS = ['deduct', 'exempt', 'bonus', 'judge'] as const;
const UNITS = ['once', 'time', 'case', 'place', 'item', 'device', 'document', 'percent'] as const;
type Points = 'points' | 'pointsTo' | 'required' | 'cap' | 'floor';

/** One clause of a scoring rule: when, what for each of what, how many there must be, at most, at least. */
export function RuleFields({
  no,
  rule,
  onRule,
  onDrop,
}: {
  no: number;
  rule: ParsedRule;
  onRule: (rule: ParsedRule) => void;
  onDrop: () => void;
}) {
  const { t } = useTranslation();
  const figure = (name: Points) => (
    <Input
      // words: programme.rule.points programme.rule.pointsTo programme.rule.required programme.rule.cap programme.rule.floor
      label={t(`programme.rule.${name}`)}
      inputMode="decimal"
      pattern={name === 'required' ? '[0-9]{1,5}' : '[0-9]{1,4}(\\.[0-9]{1,2})?'}
      defaultValue={rule[name] ?? ''}
      onChange={({ target }) => {
        const value = target.value.trim();
        if (/^\d{0,5}(\.\d{1,2})?$/.test(value)) onRule({ ...rule, [name]: value === '' ? null : Number(value) });
      }}
    />
  );
  return (
    <fieldset className="plan-rule">
      <legend>{t('programme.rule.title', { no })}</legend>
      <Input
        label={t('programme.rule.trigger')}
        required
        maxLength={400}
        value={rule.trigger}
        onChange={(event) => onRule({ ...rule, trigger: event.target.value })}
      />
      <div className="plan-fields">
        <Select
          label={t('programme.rule.kind')}
          value={rule.kind}
          // words: programme.rule.kind.deduct programme.rule.kind.exempt programme.rule.kind.bonus programme.rule.kind.judge
          options={KINDS.map((kind) => ({ value: kind, label: t(`programme.rule.kind.${kind}`) }))}
          onChange={(event) => onRule({ ...rule, kind: event.target.value as ParsedRule['kind'] })}
        />
        {figure('points')}
        {figure('pointsTo')}
        <Select
          label={t('programme.rule.unit')}
          value={rule.unit}
          // words: programme.rule.unit.once programme.rule.unit.time programme.rule.unit.case programme.rule.unit.place programme.rule.unit.item programme.rule.unit.device programme.rule.unit.document programme.rule.unit.percent
          options={UNITS.map((unit) => ({ value: unit, label: t(`programme.rule.unit.${unit}`) }))}
          onChange={(event) => onRule({ ...rule, unit: event.target.value as ParsedRule['unit'] })}
        />
        {figure('required')}
        {figure('cap')}
        {figure('floor')}
      </div>
      <Button look="plain" onClick={onDrop}>
        {t('programme.rule.drop')}
      </Button>
    </fieldset>
  );
}
