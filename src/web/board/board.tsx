import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken as Call } from '#modules/queue/ui/board/index.tsx';
import type { BoardView } from './board-view.ts';
import { Calls } from './calls.tsx';
import { Lines } from './lines.tsx';
import { Numbers } from './numbers.tsx';
import { useBoardTime } from './use-board-time.ts';
import { useVoice, type VoiceSettings } from './use-voice.ts';
import { useWhole } from './use-whole.ts';

// What they wait for is asked separately; the calls never wait for it.
const Waits = lazy(() => import('./waits.tsx').then((m) => ({ default: m.Waits })));

/** The hall board of one waiting area, read from eight metres: number, masked name, room. */
export function Board({
  hospital,
  place,
  voice = null,
}: {
  hospital: number;
  place: string;
  voice?: VoiceSettings | null;
}) {
  const { t } = useTranslation();
  const {
    whole: board,
    state,
    gone,
  } = useWhole<BoardView>(`/api/h/${hospital}/queue/boards/${encodeURIComponent(place)}`);
  const time = useBoardTime(board?.now ?? null);
  const { saying, silenced } = useVoice(board?.calling ?? NOBODY, voice, time.now);
  const name = board?.place.name ?? t('web.board.waitingFor');
  useEffect(() => {
    document.title = name;
  }, [name]);
  if (gone) return <p className="board-none">{t('web.board.gone')}</p>;
  return (
    <main className="board">
      <header>
        <h1>{name}</h1>
        <time>{time.shown}</time>
      </header>
      <Lines state={state} silenced={silenced} />
      {board && board.stopped.length > 0 && (
        <p className="board-offline">{t('web.board.stopped', { rooms: board.stopped.join(' ') })}</p>
      )}
      {board && <Calls calling={board.calling} saying={saying} />}
      <Suspense fallback={null}>{board && <Waits hospital={hospital} place={place} seq={board.seq} />}</Suspense>
      {board && <Foot board={board} />}
    </main>
  );
}

const NOBODY: readonly Call[] = [];

function Foot({ board }: { board: BoardView }) {
  const { t } = useTranslation();
  return (
    <footer>
      <Numbers label={t('web.board.prepare')} numbers={board.preparing} />
      <Numbers label={t('web.board.passed')} numbers={board.passed} />
    </footer>
  );
}
