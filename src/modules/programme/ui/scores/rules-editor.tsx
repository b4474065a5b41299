import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem } from '#web/kit/index.ts';
import { pointsOf, pointsText } from '../../domain/scores/points.ts';
import type { RuleWish, ScoredItem } from './data.ts';
import { RuleFields } from './rule-fields.tsx';

export interface RulesWish {
  full: number | null;
  bonusCap: number | null;
  rules: RuleWish[];
}

const NEW: RuleWish = {
  ...{ trigger: '', kind: 'deduct', points: 100, pointsTo: null, unit: 'time', required: null, cap: null, floor: null },
  ...{ per: 1, roundUp: false, exemptAs: 'full', fact: null, params: {} },
};

/** The marks and the rules of one item. */
export function RulesEditor({
  item,
  onSave,
}: {
  item: Pick<ScoredItem, 'full' | 'bonusCap' | 'rules'>;
  onSave: (wish: RulesWish) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { busy, error, run } = useAct();
  const [full, setFull] = useState(item.full === null ? '' : pointsText(item.full));
  const [bonus, setBonus] = useState(item.bonusCap === null ? '' : pointsText(item.bonusCap));
  const [rules, setRules] = useState<{ key: number; rule: RuleWish }[]>(
    item.rules.map(({ no, suggested: _, ...rule }) => ({ key: no, rule })),
  );
  const change = (key: number, rule: RuleWish) => setRules(rules.map((one) => (one.key === key ? { key, rule } : one)));
  const marks = (text: string) => (text.trim() === '' ? null : pointsOf(text));
  const wrong = (text: string) => text.trim() !== '' && !pointsOf(text);

  async function submit(event: FormEvent) {
    event.preventDefault();
    await run(() => onSave({ full: marks(full), bonusCap: marks(bonus), rules: rules.map(({ rule }) => rule) }));
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <div className="score-form">
        <Input
          label={t('programme.scores.edit.full')}
          inputMode="decimal"
          maxLength={7}
          wrong={wrong(full) ? t('programme.scores.edit.number') : undefined}
          value={full}
          onChange={(event) => setFull(event.target.value)}
        />
        <Input
          label={t('programme.scores.edit.bonus')}
          inputMode="decimal"
          maxLength={7}
          wrong={wrong(bonus) ? t('programme.scores.edit.number') : undefined}
          value={bonus}
          onChange={(event) => setBonus(event.target.value)}
        />
      </div>
      {rules.map(({ key, rule }, at) => (
        <fieldset key={key} className="score-fields">
          <legend>{t('programme.scores.edit.rule', { no: at + 1 })}</legend>
          <RuleFields rule={rule} onChange={(next) => change(key, next)} />
          <Button look="plain" onClick={() => setRules(rules.filter((one) => one.key !== key))}>
            {t('programme.scores.edit.remove', { no: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={(full === '' && bonus === '') || wrong(full) || wrong(bonus)}>
          {t('programme.scores.edit.save')}
        </Button>
        <Button
          look="quiet"
          onClick={() => setRules([...rules, { key: Math.max(-1, ...rules.map(({ key }) => key)) + 1, rule: NEW }])}
        >
          {t('programme.scores.edit.add')}
        </Button>
      </div>
    </form>
  );
}
