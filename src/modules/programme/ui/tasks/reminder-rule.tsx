import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Select, toast } from '#web/kit/index.ts';
import { type ReminderRules, useReminderRules, useTaskActs } from './data.ts';

/** When staff are reminded, and who leads which plan: rules of the hospital. */
export function ReminderRule({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  return (
    <details className="card task-more">
      <summary>{t('programme.tasks.rule')}</summary>
      <Loaded hospital={hospital} />
    </details>
  );
}

function Loaded({ hospital }: { hospital: number }) {
  const { data, error, refetch } = useReminderRules(hospital);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Form key={data.changedAt} hospital={hospital} rules={data} /> : null;
}

/** '7, 1' in any way of writing it; null: a number is missing or too large. */
function daysIn(text: string): number[] | null {
  const days = text
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .map(Number);
  return days.every((one) => Number.isInteger(one) && one >= 1 && one <= 90) && days.length <= 5 ? days : null;
}

function Form({ hospital, rules }: { hospital: number; rules: ReminderRules }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [before, setBefore] = useState(rules.before.join('、'));
  const [head, setHead] = useState(String(rules.head));
  const [leader, setLeader] = useState(String(rules.leader));
  const [heads, leads] = [daysIn(head), daysIn(leader)];
  const days = daysIn(before);
  const ready = days !== null && heads?.length === 1 && leads?.length === 1;
  const keep = () =>
    void run(async () => {
      await acts.setRule({ before: days ?? [], head: Number(head), leader: Number(leader) });
      toast(t('programme.tasks.ruleKept'));
    });
  return (
    <div className="stack">
      <div className="task-filters">
        <Input
          label={t('programme.tasks.ruleBefore')}
          hint={t('programme.tasks.ruleBeforeHint')}
          value={before}
          onChange={(event) => setBefore(event.target.value)}
        />
        <Input
          label={t('programme.tasks.ruleHead')}
          inputMode="numeric"
          value={head}
          onChange={(event) => setHead(event.target.value)}
        />
        <Input
          label={t('programme.tasks.ruleLeader')}
          inputMode="numeric"
          value={leader}
          onChange={(event) => setLeader(event.target.value)}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" busy={busy} disabled={!ready} onClick={keep}>
          {t('programme.tasks.ruleKeep')}
        </Button>
        {rules.changedBy && (
          <span className="quiet-words">{t('programme.tasks.ruleBy', { who: rules.changedBy })}</span>
        )}
      </div>
      {rules.plans.map((plan) => (
        <Select
          key={plan.id}
          label={t('programme.tasks.planLeader', { plan: plan.name })}
          value={plan.leader ?? ''}
          options={[
            { value: '', label: t('programme.tasks.noLeader') },
            ...rules.leaders.map(({ account, name }) => ({ value: account, label: name })),
          ]}
          onChange={(event) => void run(() => acts.setLeader(plan.id, event.target.value || null))}
        />
      ))}
    </div>
  );
}
