import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken, FeedBoard as Whole } from '#modules/queue/ui/board/index.tsx';
import { Calls } from './calls.tsx';
import './feed-board.css';
import './rare-words.ts';
import { Lines } from './lines.tsx';
import { useBoardTime } from './use-board-time.ts';
import { useVoice, type VoiceSettings } from './use-voice.ts';
import { useWhole } from './use-whole.ts';

/** So many rows are large; who else may come stands below, small, with the place to go to. */
const LARGE = 6;
const SMALL = 12;
const NUMBERS = 18;

/** The board of a pharmacy (whose medicine is ready, at which window) or of rooms for tests (who is called to which). */
export function FeedBoard({
  hospital,
  kind,
  place,
  voice = null,
}: {
  hospital: number;
  kind: Whole['kind'];
  place: string;
  voice?: VoiceSettings | null;
}) {
  const { t } = useTranslation();
  const {
    whole: board,
    state,
    gone,
  } = useWhole<Whole>(`/api/h/${hospital}/queue/feed-boards/${kind}/${encodeURIComponent(place)}`);
  const time = useBoardTime(board?.now ?? null);
  const calling = useMemo<Spoken[]>(
    () => board?.calling.map((call) => ({ ...call, purpose: kind })) ?? [],
    [board, kind],
  );
  const { saying, silenced } = useVoice(calling, voice, time.now);
  const title = kind === 'pharmacy' ? t('web.feed.pharmacy') : t('web.feed.exams');
  const name = board ? `${board.place.name} · ${title}` : title;
  useEffect(() => {
    document.title = name;
  }, [name]);
  if (gone) return <p className="board-none">{t('web.board.gone')}</p>;
  return (
    <main className="board feed">
      <header>
        <h1>{name}</h1>
        <time>{time.shown}</time>
      </header>
      <Lines state={state} silenced={silenced} />
      {board && calling.length === 0 && (
        <p className="board-none">{kind === 'pharmacy' ? t('web.feed.noneReady') : t('web.feed.noneCalled')}</p>
      )}
      {calling.length > 0 && <Calls calling={calling} saying={saying} />}
      {board && calling.length > LARGE && <Others calls={calling.slice(LARGE)} />}
      {board && <Foot board={board} />}
    </main>
  );
}

function Others({ calls }: { calls: readonly Spoken[] }) {
  const { t } = useTranslation();
  return (
    <section className="feed-others" aria-label={t('web.feed.others')}>
      <h2>{t('web.feed.others')}</h2>
      <ul>
        {calls.slice(0, SMALL).map(({ number, room }) => (
          <li key={number}>
            <b>{number}</b> {room}
          </li>
        ))}
        <More count={calls.length - SMALL} />
      </ul>
    </section>
  );
}

function Foot({ board }: { board: Whole }) {
  const { t } = useTranslation();
  return (
    <footer className={board.kind}>
      {board.kind === 'pharmacy' && <Numbers label={t('web.feed.preparing')} numbers={board.preparing} />}
      <Numbers
        label={board.kind === 'pharmacy' ? t('web.feed.received') : t('web.feed.waiting')}
        numbers={board.waiting}
      />
    </footer>
  );
}

function Numbers({ label, numbers }: { label: string; numbers: readonly string[] }) {
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {numbers.slice(0, NUMBERS).map((number) => (
          <li key={number}>{number}</li>
        ))}
        <More count={numbers.length - NUMBERS} />
        {numbers.length === 0 && <li aria-hidden="true">—</li>}
      </ul>
    </section>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <li>{t('web.feed.more', { count })}</li> : null;
}
