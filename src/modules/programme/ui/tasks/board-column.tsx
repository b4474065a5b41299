import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton, Problem, Skeleton } from '#web/kit/index.ts';
import type { BoardWish } from './board.tsx';
import { type MeasureItem, useMeasures } from './data.ts';
import { measurePath } from './say.ts';
import { TaskCard } from './task-card.tsx';

const AT_ONCE = 20;

/** One column of the board with its own pages: what presses stands on top. */
export function BoardColumn({
  hospital,
  wish,
  name,
  today,
  busy,
  open,
  onHold,
  onOver,
  onDrop,
  onStart,
}: {
  hospital: number;
  wish: BoardWish;
  name: 'open' | 'working' | 'submitted' | 'judged';
  today: string;
  busy: boolean;
  /** What is held may be put here. */
  open: boolean;
  onHold: (item: MeasureItem | null) => void;
  onOver: (event: DragEvent) => void;
  onDrop: () => void;
  onStart: (item: MeasureItem) => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMeasures(hospital, {
    ...wish,
    column: name,
    order: 'pressing',
    limit: AT_ONCE,
  });
  return (
    <section
      className={open ? 'task-column open' : 'task-column'}
      aria-labelledby={`column-${name}`}
      onDragOver={onOver}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      {/* words: programme.tasks.column.open programme.tasks.column.working programme.tasks.column.submitted programme.tasks.column.judged */}
      <h2 id={`column-${name}`}>
        {t(`programme.tasks.column.${name}`)} <span className="quiet-words">{data?.total}</span>
      </h2>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4]} />}
      <ul className="task-list">
        {data?.items.map((item) => (
          <li
            key={item.id}
            draggable={item.moves.length > 0}
            onDragStart={() => onHold(item)}
            onDragEnd={() => onHold(null)}
          >
            <TaskCard item={item} today={today}>
              <NextMove item={item} busy={busy} onStart={() => onStart(item)} />
            </TaskCard>
          </li>
        ))}
      </ul>
      {hasNextPage && data && (
        <Button look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('programme.tasks.showMore', { count: data.total - data.items.length })}
        </Button>
      )}
    </section>
  );
}

/** The next move of a card, for hands that do not drag. */
function NextMove({ item, busy, onStart }: { item: MeasureItem; busy: boolean; onStart: () => void }) {
  const { t } = useTranslation();
  if (item.moves.includes('start'))
    return (
      <Button
        look="quiet"
        busy={busy}
        aria-label={t('programme.tasks.startOne', { text: item.text })}
        onClick={onStart}
      >
        {t('programme.tasks.start')}
      </Button>
    );
  const to = item.moves.includes('submit') ? 'submit' : item.moves.includes('accept') ? 'judge' : null;
  if (to === null) return null;
  return (
    <LinkButton look="quiet" to={measurePath(item.id)} aria-label={`${t(`programme.tasks.goTo.${to}`)}：${item.text}`}>
      {/* words: programme.tasks.goTo.submit programme.tasks.goTo.judge */}
      {t(`programme.tasks.goTo.${to}`)}
    </LinkButton>
  );
}
