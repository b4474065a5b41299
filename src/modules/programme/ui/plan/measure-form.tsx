import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Select, TextArea } from '#web/kit/index.ts';
import type { MeasureText } from '../../domain/plan/edit.ts';

const KINDS = ['by', 'during', 'from', 'continuous', 'none'] as const;

/** Every cell of a measure; names of units and people are offered as one writes. */
export function MeasureForm({
  units,
  people,
  start,
  busy = false,
  onKeep,
  onLeave,
}: {
  units: readonly string[];
  people: readonly string[];
  start: MeasureText;
  busy?: boolean;
  onKeep: (measure: MeasureText) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(start.text);
  const [lead, setLead] = useState(start.lead);
  const [departments, setDepartments] = useState(start.departments.join('、'));
  const [supporting, setSupporting] = useState(start.supporting.join('、'));
  const [due, setDue] = useState(start.deadline);
  const [from, to] = [due.kind === 'from' || due.kind === 'during', due.kind === 'by' || due.kind === 'during'];

  function submit(event: FormEvent) {
    event.preventDefault();
    const { text: said, kind } = due;
    onKeep({
      ...{ text: text.trim(), lead: lead.trim(), departments: names(departments), supporting: names(supporting) },
      deadline: { text: said.trim(), kind, from: from ? due.from : null, to: to ? due.to : null },
    });
  }
  return (
    <form className="stack" onSubmit={submit} aria-label={t('programme.measure.edit')}>
      <TextArea
        label={t('programme.measure.text')}
        rows={3}
        required
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="plan-fields">
        <Input
          label={t('programme.measure.lead')}
          list={`${id}-people`}
          maxLength={200}
          value={lead}
          onChange={(event) => setLead(event.target.value)}
        />
        <Input
          label={t('programme.measure.departments')}
          hint={t('programme.measure.namesHint')}
          list={`${id}-units`}
          maxLength={2000}
          value={departments}
          onChange={(event) => setDepartments(event.target.value)}
        />
        <Input
          label={t('programme.measure.supporting')}
          hint={t('programme.measure.namesHint')}
          list={`${id}-units`}
          maxLength={2000}
          value={supporting}
          onChange={(event) => setSupporting(event.target.value)}
        />
      </div>
      <div className="plan-fields">
        <Select
          label={t('programme.measure.kind')}
          value={due.kind}
          // words: programme.kind.by programme.kind.during programme.kind.from programme.kind.continuous programme.kind.none
          options={KINDS.map((kind) => ({ value: kind, label: t(`programme.kind.${kind}`) }))}
          onChange={(event) => setDue({ ...due, kind: event.target.value as (typeof KINDS)[number] })}
        />
        {from && (
          <Input
            type="date"
            label={t('programme.measure.from')}
            required
            value={due.from ?? ''}
            onChange={(event) => setDue({ ...due, from: event.target.value || null })}
          />
        )}
        {to && (
          <Input
            type="date"
            label={t('programme.measure.to')}
            required
            min={(from && due.from) || undefined}
            value={due.to ?? ''}
            onChange={(event) => setDue({ ...due, to: event.target.value || null })}
          />
        )}
        <Input
          label={t('programme.measure.deadlineText')}
          maxLength={200}
          value={due.text}
          onChange={(event) => setDue({ ...due, text: event.target.value })}
        />
      </div>
      <datalist id={`${id}-people`}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={`${id}-units`}>
        {units.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('programme.draft.keep')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {t('programme.draft.leave')}
        </Button>
      </div>
    </form>
  );
}

const names = (text: string): string[] => [...new Set(text.split(/[、，,；;\n]/).flatMap((name) => name.trim() || []))];
