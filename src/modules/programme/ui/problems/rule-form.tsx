import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Skeleton, toast } from '#web/kit/index.ts';
import { type Rule, useActs, useRule } from './data.ts';

/** What counts as found again, and how many days mending takes. */
export function RuleForm({ hospital }: { hospital: number }) {
  const { data, error, refetch } = useRule(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[12]} />;
  return <Form hospital={hospital} rule={data} />;
}

function Form({ hospital, rule }: { hospital: number; rule: Rule }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [values, setValues] = useState<Record<string, string>>({
    serious: String(rule.days.serious),
    ordinary: String(rule.days.ordinary),
    minor: String(rule.days.minor),
    againDays: String(rule.againDays),
    likeness: String(rule.likeness),
  });
  const number = (name: string) => Number(values[name]);
  const most: Record<string, [number, number]> = { againDays: [1, 730], likeness: [20, 100] };
  const fits = (name: string) => {
    const [from, to] = most[name] ?? [1, 365];
    return Number.isInteger(number(name)) && number(name) >= from && number(name) <= to;
  };
  const keep = () =>
    void run(async () => {
      const days = { minor: number('minor'), ordinary: number('ordinary'), serious: number('serious') };
      await acts.keepRule({ againDays: number('againDays'), likeness: number('likeness'), days });
      toast(t('programme.problems.ruleKept'));
    });
  return (
    <section className="card stack" aria-label={t('programme.problems.view.rule')}>
      {Object.keys(values).map((name) => (
        <Input
          key={name}
          // words: programme.problems.rule.serious programme.problems.rule.ordinary programme.problems.rule.minor
          // words: programme.problems.rule.againDays programme.problems.rule.likeness
          label={t(`programme.problems.rule.${name}`)}
          inputMode="numeric"
          maxLength={3}
          value={values[name]}
          wrong={fits(name) ? undefined : t('programme.problems.ruleWrong')}
          onChange={({ target }) => setValues({ ...values, [name]: target.value })}
        />
      ))}
      {error !== null && <Problem error={error} />}
      <Button busy={busy} disabled={!Object.keys(values).every(fits)} onClick={keep}>
        {t('programme.problems.save')}
      </Button>
    </section>
  );
}
