import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Input, Select } from '#web/kit/index.ts';
import type { Draft } from '../../domain/plan/draft.ts';
import type { MakeEdit } from './use-draft.ts';

/** What a line can become: a task, a measure of one, a heading, or nothing for a reason. */
export function LineActs({ draft, line, onEdit }: { draft: Draft; line: number; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [task, setTask] = useState('');
  const [reason, setReason] = useState('');
  const near = draft.tasks.findLast((one) => one.line !== null && one.line <= line) ?? draft.tasks[0];
  const chosen = task || String(near?.key ?? '');
  const text = draft.lines.find((one) => one.line === line)?.text ?? '';

  function act(edit: Parameters<MakeEdit>[0]) {
    setAsking(false);
    onEdit(edit);
  }
  function ignore(event: FormEvent) {
    event.preventDefault();
    act({ kind: 'ignore', line, reason: reason.trim() });
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('programme.line.decide')}
      </Button>
      <Dialog title={t('programme.line.what', { line })} open={asking} onClose={() => setAsking(false)}>
        <blockquote className="plan-source">{text}</blockquote>
        <div className="row">
          <Button look="quiet" onClick={() => act({ kind: 'take', line, task: null })}>
            {t('programme.line.task')}
          </Button>
          <Button look="quiet" onClick={() => act({ kind: 'heading', line })}>
            {t('programme.line.heading')}
          </Button>
        </div>
        {draft.tasks.length > 0 && (
          <div className="stack">
            <Select
              label={t('programme.line.ofTask')}
              value={chosen}
              options={draft.tasks.map(({ key, no, text: content }) => ({
                value: String(key),
                label: `${no ?? '·'} ${content.slice(0, 30)}`,
              }))}
              onChange={(event) => setTask(event.target.value)}
            />
            <Button look="quiet" onClick={() => act({ kind: 'take', line, task: Number(chosen) })}>
              {t('programme.line.measure')}
            </Button>
          </div>
        )}
        <form className="stack" onSubmit={ignore}>
          <Input
            label={t('programme.line.reason')}
            hint={t('programme.line.reasonHint')}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" look="quiet" disabled={reason.trim() === ''}>
            {t('programme.line.ignore')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
