import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import type { DraftTask } from '../../domain/plan/draft.ts';
import { suggestIndicators } from '../../domain/plan-links/suggest-indicators.ts';
import type { DraftPage } from './data.ts';
import { TaskIndicators } from './task-indicators.tsx';
import type { MakeEdit } from './use-draft.ts';

const AT_ONCE = 20;
export const wordsOf = (task: DraftTask) => ({ task: task.text, measures: task.measures.map(({ text }) => text) });

/** Which indicators the plan is to move: what the words say surely with one click, the rest task by task. */
export function LinksCard({ page, onEdit }: { page: DraftPage; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(AT_ONCE);
  const links = page.draft.links ?? {};
  const suggested = page.draft.tasks.map((task) => ({
    task,
    found: suggestIndicators(task.text, wordsOf(task).measures),
  }));
  const told = suggested.filter(({ task, found }) => found.length > 0 || (links[task.key]?.length ?? 0) > 0);
  const sure = suggested.flatMap(({ task, found }) => {
    const numbers = found.flatMap(({ no, sure }) => (sure === 'sure' ? [no] : []));
    return links[task.key] === undefined && numbers.length > 0 ? [{ task: task.key, numbers }] : [];
  });
  const linked = page.draft.tasks.filter(({ key }) => (links[key]?.length ?? 0) > 0).length;
  return (
    <details className="card plan-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('programme.links.card')}</h2>
        <Tag tone={linked > 0 ? 'jade' : 'plain'}>{t('programme.links.linked', { count: linked })}</Tag>
        {sure.length > 0 && <Tag tone="amber">{t('programme.links.waiting', { count: sure.length })}</Tag>}
      </summary>
      <p>{t('programme.links.why')}</p>
      {sure.length > 0 && (
        <div className="row">
          <Button onClick={() => onEdit({ kind: 'indicators', tasks: sure })}>
            {t('programme.links.takeSure', { count: sure.length })}
          </Button>
        </div>
      )}
      {open && (
        <ul className="plan-past-list">
          {told.slice(0, shown).map(({ task }) => (
            <li key={task.key}>
              <b>{[task.no, task.text].filter(Boolean).join(' ')}</b>
              <TaskIndicators
                words={wordsOf(task)}
                set={page.indicatorSet}
                chosen={links[task.key] ?? []}
                onChoose={(numbers) => onEdit({ kind: 'indicators', tasks: [{ task: task.key, numbers }] })}
              />
            </li>
          ))}
        </ul>
      )}
      {open && told.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + AT_ONCE)}>
          {t('programme.past.more', { count: told.length - shown })}
        </Button>
      )}
    </details>
  );
}
