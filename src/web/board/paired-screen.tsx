import { lazy, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from './board.tsx';
import { Lines } from './lines.tsx';
import './paired-screen.css';
import './rare-words.ts';
import { useBeat } from './use-beat.ts';
import { useOwnScreen } from './use-own-screen.ts';

const FeedBoard = lazy(() => import('./feed-board.tsx').then((m) => ({ default: m.FeedBoard })));
const DoorScreen = lazy(() => import('./door.tsx').then((m) => ({ default: m.DoorScreen })));

/** A screen that shows what the hospital has chosen for it; until then, the code by which it is told apart. */
export function PairedScreen({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { own, state } = useOwnScreen(hospital);
  const waiting = own?.state !== 'paired';
  useEffect(() => {
    if (waiting) document.title = t('web.screen.title');
  }, [waiting, t]);
  useBeat(hospital, own);
  if (own?.state === 'paired') {
    const { shows, place } = own;
    const voice = { ...own, hospital };
    if (shows === 'area') return <Board key={place} hospital={hospital} place={place} voice={voice} />;
    if (shows === 'room') return <DoorScreen key={place} hospital={hospital} room={place} voice={voice} />;
    return <FeedBoard key={shows + place} hospital={hospital} kind={shows} place={place} voice={voice} />;
  }
  return (
    <main className="board">
      <header>
        <h1>{t('web.screen.title')}</h1>
      </header>
      <Lines state={state} silenced={false} />
      {own?.state === 'waiting' && (
        <section className="screen-code">
          <p>{t('web.screen.say')}</p>
          <output aria-label={t('web.screen.code')}>
            {own.code.slice(0, 3)} {own.code.slice(3)}
          </output>
          <p>{t('web.screen.where')}</p>
        </section>
      )}
    </main>
  );
}
