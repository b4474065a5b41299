import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import type { DraftCell, DraftMeasure as Measure } from '../../domain/plan/draft.ts';
import { isPast } from '../../domain/plan-past/past.ts';
import { CellWords } from './cell-words.tsx';
import type { DraftPage } from './data.ts';
import { DropButton } from './drop-button.tsx';
import { useDue } from './due.ts';
import { MeasureForm } from './measure-form.tsx';
import { Source } from './source.tsx';
import type { MakeEdit } from './use-draft.ts';

/** One measure: what was read, cell by cell, and the lines it was read from. */
export function DraftMeasure({
  page,
  task,
  measure,
  onEdit,
}: {
  page: DraftPage;
  task: number;
  measure: Measure;
  onEdit: MakeEdit;
}) {
  const { t } = useTranslation();
  const due = useDue();
  const [editing, setEditing] = useState(false);
  const { lead, deadline, departments, supporting, key } = measure;
  const cells = [measure, lead, deadline, ...departments, ...supporting];
  const text = (named: readonly DraftCell[]) => named.map((one) => one.text);
  // A list without a unit says whether its cell was empty or is not in the document.
  const said = (part: 'departments' | 'supporting'): readonly DraftCell[] => {
    const none = measure.unitCells?.[part];
    return measure[part].length > 0 || !none ? measure[part] : [{ text: '', cell: none, line: null, sure: 'sure' }];
  };
  const lines = cells.map(({ line }) => line);
  if (editing)
    return (
      <div className="plan-beside">
        <MeasureForm
          units={page.units.map(({ name }) => name)}
          people={page.staff.map(({ name }) => name)}
          start={{ ...measure, lead: lead.text, departments: text(departments), supporting: text(supporting) }}
          onKeep={(kept) => {
            setEditing(false);
            onEdit({ kind: 'measure', task, measure: key, ...kept });
          }}
          onLeave={() => setEditing(false)}
        />
        <Source draft={page.draft} lines={lines} />
      </div>
    );
  return (
    <div className="plan-beside">
      <div className="stack">
        <p>
          {measure.text} <CellWords cell={measure} />
        </p>
        <dl className="plan-cells">
          <Cell label={t('programme.measure.lead')} text={lead.text} cells={[lead]} />
          <Cell
            label={t('programme.measure.departments')}
            text={text(departments).join('、')}
            cells={said('departments')}
          />
          <Cell
            label={t('programme.measure.supporting')}
            text={text(supporting).join('、')}
            cells={said('supporting')}
          />
          <Cell label={t('programme.measure.deadline')} text={deadline.text} cells={[deadline]}>
            <b>{due(deadline)}</b> {isPast(deadline, page.today) && <Tag tone="amber">{t('programme.past.tag')}</Tag>}
          </Cell>
        </dl>
        {measure.notes.map(({ column, text: note }) => (
          <p key={column + note} className="quiet-words">
            {column} {note}
          </p>
        ))}
        <div className="row">
          <Button look="quiet" onClick={() => setEditing(true)}>
            {t('programme.draft.correct')}
          </Button>
          {cells.some(({ sure }) => sure === 'guess') && (
            <Button look="plain" onClick={() => onEdit({ kind: 'right', task, measure: key })}>
              {t('programme.look.right')}
            </Button>
          )}
          <DropButton
            label={t('programme.measure.drop')}
            onDrop={(reason) => onEdit({ kind: 'drop', task, measure: key, reason })}
          />
        </div>
      </div>
      <Source draft={page.draft} lines={lines} />
    </div>
  );
}

const RANK = { sure: 0, likely: 1, guess: 2 };

function Cell({
  label,
  text,
  cells,
  children,
}: {
  label: string;
  text: string;
  cells: readonly DraftCell[];
  children?: ReactNode;
}) {
  // One word for a list of names: that of the cell a person should look at first.
  const [worst] = [...cells].sort((a, b) => RANK[b.sure] - RANK[a.sure]);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {text || (worst?.cell === 'written' || !worst ? '—' : '')} {children} {worst && <CellWords cell={worst} />}
      </dd>
    </div>
  );
}
