import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, TextArea } from '#web/kit/index.ts';
import type { Draft } from '../../domain/plan/draft.ts';
import type { MakeEdit } from './use-draft.ts';

/** Title, number, day of issue, year and goals, beside the lines they were read from. */
export function DraftHead({ draft, onEdit }: { draft: Draft; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(draft.title.text);
  const [number, setNumber] = useState(draft.number.text);
  const [date, setDate] = useState(draft.date.date ?? '');
  const [year, setYear] = useState(draft.year === null ? '' : String(draft.year));
  const [goals, setGoals] = useState(draft.goals.map(({ text }) => text).join('\n'));
  const source = (line: number | null) => {
    const text = line === null ? undefined : draft.lines.find((one) => one.line === line)?.text;
    return text ? t('programme.draft.source', { line, text: text.slice(0, 80) }) : t('programme.draft.noSource');
  };
  function save(event: FormEvent) {
    event.preventDefault();
    onEdit({
      ...{ kind: 'head', title: title.trim(), number: number.trim(), date: date || null, year: Number(year) },
      goals: goals.split('\n').flatMap((line) => line.trim() || []),
    });
  }
  return (
    <details className="card plan-fold" id="plan-head">
      <summary>
        <h2>{t('programme.head.title')}</h2>
        <span className="quiet-words">{[draft.number.text, draft.year].filter(Boolean).join(' · ')}</span>
      </summary>
      <form className="stack" onSubmit={save}>
        <Input
          label={t('programme.head.name')}
          hint={source(draft.title.line)}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className="plan-fields">
          <Input
            label={t('programme.head.number')}
            hint={source(draft.number.line)}
            maxLength={100}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Input
            type="date"
            label={t('programme.head.date')}
            hint={source(draft.date.line)}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <Input
            label={t('programme.head.year')}
            hint={t('programme.head.yearHint')}
            inputMode="numeric"
            pattern="2[01][0-9][0-9]"
            required
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
        </div>
        <TextArea
          label={t('programme.head.goals')}
          hint={t('programme.head.goalsHint')}
          rows={4}
          maxLength={20_000}
          value={goals}
          onChange={(event) => setGoals(event.target.value)}
        />
        <div className="row">
          <Button type="submit" look="quiet">
            {t('programme.draft.keep')}
          </Button>
        </div>
      </form>
    </details>
  );
}
