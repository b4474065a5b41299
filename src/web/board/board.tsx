import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken as Call } from '#modules/queue/ui/board/index.tsx';
import { type BoardView, callKey } from './board-view.ts';
import { Lines } from './lines.tsx';
import { useBoardTime } from './use-board-time.ts';
import { useVoice, type VoiceSettings } from './use-voice.ts';
import { useWhole } from './use-whole.ts';
import { Waits } from './waits.tsx';

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
      {board && <Waits hospital={hospital} place={place} seq={board.seq} />}
      {board && <Foot board={board} />}
    </main>
  );
}

const NOBODY: readonly Call[] = [];

/** More than this and the figures would be too small to read: the oldest calls leave first. */
const SHOWN = 6;

function Calls({ calling, saying }: { calling: readonly Call[]; saying: string | null }) {
  const { t } = useTranslation();
  const shown = newestFirst(calling).slice(0, SHOWN);
  if (shown.length === 0) return <p className="board-none">{t('web.board.nobody')}</p>;
  const [newest] = shown;
  return (
    <>
      <p className="only-heard" aria-live="polite">
        {newest && t('web.board.call', { number: newest.number, name: newest.name, room: newest.room })}
      </p>
      <ol className={shown.length > 4 ? 'board-calls many' : 'board-calls'}>
        {shown.map((call, index) => (
          <li
            key={callKey(call)}
            className={
              [index === 0 && 'newest', callKey(call) === saying && 'flash'].filter(Boolean).join(' ') || undefined
            }
          >
            <b className="board-number">{call.number}</b>
            <span className="board-name">
              {call.name}
              {call.sameName && <small> {t('web.board.sameName')}</small>}
            </span>
            <b className={call.room.length > 12 ? 'board-room long' : 'board-room'}>{call.room}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

function newestFirst(calling: readonly Call[]): Call[] {
  return calling.toSorted((a, b) => Date.parse(b.calledAt) - Date.parse(a.calledAt));
}

function Foot({ board }: { board: BoardView }) {
  const { t } = useTranslation();
  return (
    <footer>
      <Numbers label={t('web.board.prepare')} numbers={board.preparing} />
      <Numbers label={t('web.board.passed')} numbers={board.passed} />
    </footer>
  );
}

function Numbers({ label, numbers }: { label: string; numbers: readonly string[] }) {
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
        {numbers.length === 0 && <li aria-hidden="true">—</li>}
      </ul>
    </section>
  );
}
