import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { navigate, Problem, toast } from '#web/kit/index.ts';
import type { Move } from '../../domain/tasks/moves.ts';
import { BoardColumn } from './board-column.tsx';
import { type MeasureItem, useTaskActs, type Wish } from './data.ts';
import { measurePath } from './say.ts';

const COLUMNS = ['open', 'working', 'submitted', 'judged'] as const;
type Column = (typeof COLUMNS)[number];
export type BoardWish = Pick<Wish, 'scope' | 'unit' | 'plan' | 'only'>;

/** What a card that is put into a column means; most ask for words, and open the page where one writes them. */
const MOVES: Record<Column, readonly Move[]> = {
  open: [],
  working: ['start'],
  submitted: ['submit'],
  judged: ['accept', 'return', 'undone'],
};
const moveInto = (item: MeasureItem, column: Column): Move | undefined =>
  MOVES[column].find((move) => item.moves.includes(move));

/** 看板: four columns. A card is dragged, or moved with the button that stands on it. */
export function Board({ hospital, wish, today }: { hospital: number; wish: BoardWish; today: string }) {
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
        {COLUMNS.map((name) => (
          <BoardColumn
            key={name}
            {...{ hospital, wish, name, today, busy }}
            open={held !== null && moveInto(held, name) !== undefined}
            onHold={setHeld}
            onOver={over(name)}
            onDrop={() => {
              if (held) put(held, name);
              setHeld(null);
            }}
            onStart={(item) => put(item, 'working')}
          />
        ))}
      </div>
    </div>
  );
}
