import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Select, TextArea } from '#web/kit/index.ts';
import type { Draft, DraftTask } from '../../domain/plan/draft.ts';
import type { ParsedRule } from '../../domain/plan/parsed.ts';
import { RuleFields } from './rule-fields.tsx';
import type { MakeEdit } from './use-draft.ts';

const NO_RULE: ParsedRule = {
  ...{ trigger: '', kind: 'deduct', points: null, pointsTo: null, unit: 'time' },
  ...{ required: null, cap: null, floor: null },
};
const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** Content, category, section and how the task is scored. */
export function TaskForm({
  draft,
  task,
  onEdit,
  onDone,
}: {
  draft: Draft;
  task: DraftTask;
  onEdit: MakeEdit;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { scoring } = task;
  const [no, setNo] = useState(task.no ?? '');
  const [content, setContent] = useState(task.text);
  const [category, setCategory] = useState(task.category.text);
  const [section, setSection] = useState(task.section === null ? '' : String(task.section));
  const [bonus, setBonus] = useState(task.bonus);
  const [text, setText] = useState(scoring?.text ?? '');
  const [marks, setMarks] = useState(String((task.bonus ? scoring?.bonusCap : scoring?.fullMarks) ?? ''));
  const [rules, setRules] = useState<ParsedRule[]>(scoring?.rules ?? []);
  const scored = text.trim() !== '' || marks.trim() !== '' || rules.length > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    onEdit({
      ...{
        kind: 'task',
        task: task.key,
        no: no.trim() || null,
        category: category.trim(),
        content: content.trim(),
        bonus,
      },
      section: section === '' ? null : Number(section),
      scoring: scored
        ? { text: text.trim(), fullMarks: bonus ? null : number(marks), bonusCap: bonus ? number(marks) : null, rules }
        : null,
    });
    onDone();
  }
  return (
    <form className="stack" onSubmit={submit} aria-label={t('programme.task.edit')}>
      <div className="plan-fields">
        <Input
          label={t('programme.task.no')}
          maxLength={40}
          value={no}
          onChange={(event) => setNo(event.target.value)}
        />
        <Input
          label={t('programme.task.category')}
          maxLength={200}
          value={category}
          onChange={(event) => setCategory(event.target.value)}
        />
        <Select
          label={t('programme.task.section')}
          value={section}
          options={[
            { value: '', label: t('programme.task.noSection') },
            ...draft.sections.map(({ no: mark, title }, at) => ({
              value: String(at),
              label: [mark, title].filter(Boolean).join(' ').slice(0, 40),
            })),
          ]}
          onChange={(event) => setSection(event.target.value)}
        />
      </div>
      <TextArea
        label={t('programme.task.content')}
        rows={3}
        required
        maxLength={8000}
        value={content}
        onChange={(event) => setContent(event.target.value)}
      />
      <TextArea
        label={t('programme.task.scoring')}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Checkbox label={t('programme.task.bonus')} checked={bonus} onChange={setBonus} />
      <Input
        label={t(bonus ? 'programme.task.bonusCap' : 'programme.task.fullMarks')}
        // words: programme.task.bonusCap programme.task.fullMarks
        inputMode="decimal"
        pattern="[0-9]{1,4}(\.[0-9]{1,2})?"
        value={marks}
        onChange={(event) => setMarks(event.target.value)}
      />
      {rules.map((rule, at) => (
        <RuleFields
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name of their own and keep their place
          key={at}
          no={at + 1}
          rule={rule}
          onRule={(changed) => setRules(rules.map((one, i) => (i === at ? changed : one)))}
          onDrop={() => setRules(rules.filter((_, i) => i !== at))}
        />
      ))}
      <div className="row">
        <Button look="quiet" onClick={() => setRules([...rules, NO_RULE])}>
          {t('programme.rule.add')}
        </Button>
      </div>
      <div className="row">
        <Button type="submit">{t('programme.draft.keep')}</Button>
        <Button look="plain" onClick={onDone}>
          {t('programme.draft.leave')}
        </Button>
      </div>
    </form>
  );
}
