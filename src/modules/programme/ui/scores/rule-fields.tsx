import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Input, Select } from '#web/kit/index.ts';
import { FACTS, fits } from '../../domain/scores/facts.ts';
import { pointsOf, pointsText } from '../../domain/scores/points.ts';
import { RULE_KINDS, RULE_UNITS } from '../../domain/scores/rule.ts';
import type { RuleWish } from './data.ts';
import { FactFields } from './fact-fields.tsx';

interface Props {
  rule: RuleWish;
  onChange: (rule: RuleWish) => void;
}

/** One clause as fields; which of them show depends on its kind. */
export function RuleFields({ rule, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const set = (part: Partial<RuleWish>) => {
    const next = { ...rule, ...part };
    const fact = FACTS.find(({ code }) => code === next.fact);
    // A record that cannot answer the rule as it now is lets go of it.
    onChange(fact && !fits(fact, { ...next, no: 0 }) ? { ...next, fact: null, params: {} } : next);
  };
  const counts = rule.kind !== 'exempt';
  const possible = FACTS.filter((fact) => fits(fact, { ...rule, no: 0 }));
  return (
    <>
      <Input
        label={t('programme.scores.edit.trigger')}
        required
        maxLength={300}
        value={rule.trigger}
        onChange={(event) => set({ trigger: event.target.value })}
      />
      <div className="score-form">
        <Select
          label={t('programme.scores.edit.kind')}
          value={rule.kind}
          options={RULE_KINDS.map((value) => ({ value, label: t(`programme.scores.kind.${value}`) }))}
          onChange={(event) => set({ kind: event.target.value as RuleWish['kind'] })}
        />
        <Select
          label={t('programme.scores.edit.unit')}
          value={rule.unit}
          // words: programme.scores.per.once programme.scores.per.time programme.scores.per.case programme.scores.per.place programme.scores.per.item programme.scores.per.device programme.scores.per.document programme.scores.per.percent
          options={RULE_UNITS.map((value) => ({ value, label: t(`programme.scores.per.${value}`) }))}
          onChange={(event) => set({ unit: event.target.value as RuleWish['unit'] })}
        />
        {counts && (
          <Points
            label={t('programme.scores.edit.points')}
            value={rule.points}
            onChange={(points) => set({ points })}
          />
        )}
        {counts && (
          <Points
            label={t('programme.scores.edit.pointsTo')}
            value={rule.pointsTo}
            onChange={(pointsTo) => set({ pointsTo })}
          />
        )}
        {rule.kind === 'deduct' && (
          <Whole
            label={t('programme.scores.edit.required')}
            value={rule.required}
            onChange={(required) => set({ required })}
          />
        )}
        {counts && <Points label={t('programme.scores.edit.cap')} value={rule.cap} onChange={(cap) => set({ cap })} />}
        {rule.kind === 'deduct' && rule.unit !== 'once' && (
          <Whole label={t('programme.scores.edit.per')} value={rule.per} onChange={(per) => set({ per: per || 1 })} />
        )}
        {rule.kind === 'exempt' && (
          <Select
            label={t('programme.scores.edit.exemptAs')}
            value={rule.exemptAs}
            options={[
              { value: 'full', label: t('programme.scores.edit.asFull') },
              { value: 'excluded', label: t('programme.scores.edit.asExcluded') },
            ]}
            onChange={(event) => set({ exemptAs: event.target.value as RuleWish['exemptAs'] })}
          />
        )}
      </div>
      {rule.kind === 'deduct' && rule.unit === 'percent' && (
        <Checkbox
          label={t('programme.scores.edit.roundUp')}
          checked={rule.roundUp}
          onChange={(roundUp) => set({ roundUp })}
        />
      )}
      {possible.length > 0 && (
        <div className="score-form">
          <Select
            label={t('programme.scores.edit.fact')}
            value={rule.fact ?? ''}
            options={[
              { value: '', label: t('programme.scores.answeredByPeople') },
              ...possible.map((fact) => ({ value: fact.code, label: i18n.language === 'en' ? fact.en : fact.zh })),
            ]}
            onChange={(event) => set({ fact: event.target.value || null, params: {} })}
          />
          <FactFields rule={rule} onChange={(params) => set({ params })} />
        </div>
      )}
    </>
  );
}

function Points({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState(value === null ? '' : pointsText(value));
  return (
    <Input
      label={label}
      inputMode="decimal"
      pattern="\d{1,3}(\.\d{1,2})?"
      maxLength={6}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(pointsOf(event.target.value));
      }}
    />
  );
}

function Whole({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  return (
    <Input
      label={label}
      inputMode="numeric"
      pattern="\d{1,4}"
      maxLength={4}
      value={value ?? ''}
      onChange={(event) => onChange(/^\d{1,4}$/.test(event.target.value) ? Number(event.target.value) : null)}
    />
  );
}
