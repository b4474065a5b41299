import { useTranslation } from 'react-i18next';
import type { Counts, MeasureItem } from './data.ts';
import { TaskCard } from './task-card.tsx';

/** What presses comes first; the server sends them in this order. */
const ORDER = ['overdue', 'soon', 'unsettled', 'running', 'waits', 'not_begun', 'closed'] as const;

/** Grouped by how they stand; `counts`: how many there are of each, also of those not loaded yet. */
export function TaskList({
  items,
  counts,
  today,
}: {
  items: readonly MeasureItem[];
  counts: Counts | null;
  today: string;
}) {
  const { t } = useTranslation();
  const groups = ORDER.map((what) => ({ what, own: items.filter(({ due }) => due.what === what) }));
  return (
    <div className="stack">
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ what, own }) => (
          <section key={what} className="stack">
            {/* words: programme.tasks.group.overdue programme.tasks.group.soon programme.tasks.group.unsettled programme.tasks.group.running programme.tasks.group.waits programme.tasks.group.not_begun programme.tasks.group.closed */}
            <h2>
              {t(`programme.tasks.group.${what}`)} <span className="quiet-words">{counts?.[what] ?? own.length}</span>
            </h2>
            <ul className="task-list">
              {own.map((one) => (
                <li key={one.id}>
                  <TaskCard item={one} today={today} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
