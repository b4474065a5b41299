import { lazy, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from './board.tsx';
import { Lines } from './lines.tsx';
import './paired-screen.css';
import { useOwnScreen } from './use-own-screen.ts';

const DoorScreen = lazy(() => import('./door.tsx').then((m) => ({ default: m.DoorScreen })));

/** A screen that shows what the hospital has chosen for it; until then, the code by which it is told apart. */
export function PairedScreen({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { own, state } = useOwnScreen(hospital);
  const waiting = own?.state !== 'paired';
  useEffect(() => {
    if (waiting) document.title = t('web.screen.title');
  }, [waiting, t]);
  if (own?.state === 'paired' && own.shows === 'area')
    return <Board key={own.place} hospital={hospital} place={own.place} voice={own} />;
  if (own?.state === 'paired') return <DoorScreen key={own.place} hospital={hospital} room={own.place} voice={own} />;
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
