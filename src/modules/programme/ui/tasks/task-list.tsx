import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import type { MeasureItem } from './data.ts';
import { TaskCard } from './task-card.tsx';

/** What presses comes first. */
const ORDER = ['overdue', 'soon', 'unsettled', 'running', 'waits', 'not_begun', 'closed'] as const;
const AT_ONCE = 60;

/** Grouped by how they stand; a long group is opened step by step. */
export function TaskList({ items, today }: { items: readonly MeasureItem[]; today: string }) {
  return (
    <div className="stack">
      {ORDER.map((what) => (
        <Group
          key={what}
          what={what}
          items={pressing(
            what,
            items.filter(({ due }) => due.what === what),
          )}
          today={today}
        />
      ))}
    </div>
  );
}

/** The longest overdue and the nearest last day first; the rest in the order of the plan. */
function pressing(what: string, items: MeasureItem[]): MeasureItem[] {
  const days = ({ due }: MeasureItem) => due.days ?? Number.MAX_SAFE_INTEGER;
  if (what === 'closed' || what === 'waits') return items;
  return items.sort((a, b) => (what === 'overdue' ? days(b) - days(a) : days(a) - days(b)));
}

function Group({ what, items, today }: { what: string; items: readonly MeasureItem[]; today: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  if (items.length === 0) return null;
  return (
    <section className="stack">
      {/* words: programme.tasks.group.overdue programme.tasks.group.soon programme.tasks.group.unsettled programme.tasks.group.running programme.tasks.group.waits programme.tasks.group.not_begun programme.tasks.group.closed */}
      <h2>
        {t(`programme.tasks.group.${what}`)} <span className="quiet-words">{items.length}</span>
      </h2>
      <ul className="task-list">
        {items.slice(0, shown).map((one) => (
          <li key={one.id}>
            <TaskCard item={one} today={today} />
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + AT_ONCE)}>
          {t('programme.tasks.showMore', { count: items.length - shown })}
        </Button>
      )}
    </section>
  );
}
