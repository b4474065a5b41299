import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, LinkButton, navigate, Problem, toast } from '#web/kit/index.ts';
import type { Move } from '../../domain/tasks/moves.ts';
import { type MeasureItem, useTaskActs } from './data.ts';
import { measurePath } from './say.ts';
import { TaskCard } from './task-card.tsx';

const COLUMNS = [
  { name: 'open', states: ['open'] },
  { name: 'working', states: ['working'] },
  { name: 'submitted', states: ['submitted'] },
  { name: 'judged', states: ['accepted', 'returned'] },
] as const;
type Column = (typeof COLUMNS)[number]['name'];

/** What a card that is put into a column means; most ask for words, and open the page where one writes them. */
const MOVES: Record<Column, readonly Move[]> = {
  open: [],
  working: ['start'],
  submitted: ['submit'],
  judged: ['accept', 'return', 'undone'],
};
const AT_ONCE = 40;
const moveInto = (item: MeasureItem, column: Column): Move | undefined =>
  MOVES[column].find((move) => item.moves.includes(move));

/** 看板: four columns. A card is dragged, or moved with the button that stands on it. */
export function Board({ hospital, items, today }: { hospital: number; items: readonly MeasureItem[]; today: string }) {
  const { t } = useTranslation();
  const acts = useTaskActs(hospital);
  const { busy, error, run } = useAct();
  const [held, setHeld] = useState<MeasureItem | null>(null);

  const put = (item: MeasureItem, column: Column) => {
    const move = moveInto(item, column);
    if (!move) toast(t('programme.tasks.cannotMove'));
    else if (move === 'start') void run(() => acts.start(item.id, item.version));
    else navigate(measurePath(item.id));
  };
  const over = (column: Column) => (event: DragEvent) => {
    if (held && moveInto(held, column)) event.preventDefault();
  };
  return (
    <div className="stack">
      <p className="quiet-words">{t('programme.tasks.boardHow')}</p>
      {error !== null && <Problem error={error} />}
      <div className="task-board">
        {COLUMNS.map(({ name, states }) => {
          const own = items.filter(({ state }) => (states as readonly string[]).includes(state));
          return (
            <section
              key={name}
              className={held && moveInto(held, name) ? 'task-column open' : 'task-column'}
              aria-labelledby={`column-${name}`}
              onDragOver={over(name)}
              onDrop={(event) => {
                event.preventDefault();
                if (held) put(held, name);
                setHeld(null);
              }}
            >
              {/* words: programme.tasks.column.open programme.tasks.column.working programme.tasks.column.submitted programme.tasks.column.judged */}
              <h2 id={`column-${name}`}>
                {t(`programme.tasks.column.${name}`)} <span className="quiet-words">{own.length}</span>
              </h2>
              <ul className="task-list">
                {own.slice(0, AT_ONCE).map((item) => (
                  <li
                    key={item.id}
                    draggable={item.moves.length > 0}
                    onDragStart={() => setHeld(item)}
                    onDragEnd={() => setHeld(null)}
                  >
                    <TaskCard item={item} today={today}>
                      <NextMove item={item} busy={busy} onStart={() => put(item, 'working')} />
                    </TaskCard>
                  </li>
                ))}
              </ul>
              {own.length > AT_ONCE && (
                <p className="quiet-words">{t('programme.tasks.boardMore', { count: own.length - AT_ONCE })}</p>
              )}
            </section>
          );
        })}
      </div>
    </div>
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
