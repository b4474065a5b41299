import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Notice, Problem, Select, TextArea, toast } from '#web/kit/index.ts';
import { type ProblemFull, useActs, useChoices } from './data.ts';
import { tidy } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  problem: ProblemFull;
}

/** Which unit, who in it, until when. The head of the unit is offered first. */
export function AssignForm({ hospital, today, problem }: Props) {
  const { t } = useTranslation();
  const { data } = useChoices(hospital);
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [unit, setUnit] = useState(problem.unit?.id ?? '');
  const [chosen, setChosen] = useState('');
  const [dueOn, setDueOn] = useState(problem.dueOffered);
  const [words, setWords] = useState('');
  const people = data?.units.find(({ id }) => id === unit)?.people ?? [];
  const assignee = people.some(({ account }) => account === chosen) ? chosen : (people[0]?.account ?? '');
  if (data?.units.length === 0) return <Notice tone="soon">{t('programme.problems.noUnits')}</Notice>;

  const send = () =>
    void run(async () => {
      await acts.assign(problem.id, { version: problem.version, unit, assignee, dueOn, words: tidy(words) });
      toast(t('programme.problems.assigned'));
    });
  return (
    <section className="card stack" aria-label={t('programme.problems.assign')}>
      <h2>{t('programme.problems.assign')}</h2>
      <Select
        label={t('programme.problems.unit')}
        value={unit}
        options={[
          { value: '', label: t('programme.problems.choose'), disabled: true },
          ...(data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => setUnit(event.target.value)}
      />
      <Select
        label={t('programme.problems.person')}
        value={assignee}
        disabled={unit === ''}
        wrong={unit !== '' && people.length === 0 ? t('programme.problems.nobody') : undefined}
        options={people.map(({ account, name, head }) => ({
          value: account,
          label: head ? t('programme.problems.head', { name }) : name,
        }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Input
        type="date"
        label={t('programme.problems.due')}
        value={dueOn}
        min={today}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <TextArea
        label={t('programme.problems.assignWords')}
        rows={2}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button wide busy={busy} disabled={unit === '' || assignee === '' || dueOn < today} onClick={send}>
        {t('programme.problems.assignSend')}
      </Button>
    </section>
  );
}
