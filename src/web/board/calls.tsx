import { useTranslation } from 'react-i18next';
import type { Spoken as Call } from '#modules/queue/ui/board/index.tsx';
import { callKey } from './board-view.ts';

/** More than this and the figures would be too small to read: the oldest calls leave first. */
const SHOWN = 6;

export function Calls({ calling, saying }: { calling: readonly Call[]; saying: string | null }) {
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
