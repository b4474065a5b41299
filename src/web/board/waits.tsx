import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import './waits.css';

interface Line {
  letter: string;
  room: string;
  waiting: number;
  wait: { from: number; to: number } | null;
}

const EACH_MINUTE = 60_000;

/** For each room of the hall how many wait, and about how long somebody would who checks in now. */
export function Waits({ hospital, place, seq }: { hospital: number; place: string; seq: number }) {
  const { t } = useTranslation();
  const lines = useWaits(hospital, place, seq).filter(({ waiting, wait }) => waiting > 0 || wait !== null);
  const said = ({ from, to }: NonNullable<Line['wait']>) =>
    from === 0 ? t('web.board.waitsWithin', { to }) : t('web.board.waitsAbout', { from, to });
  if (lines.length === 0) return null;
  return (
    <section className="board-waits" aria-label={t('web.board.waits')}>
      <h2>{t('web.board.waits')}</h2>
      <ul>
        {lines.map(({ letter, room, waiting, wait }) => (
          <li key={letter}>
            {[room, t('web.board.waitsAhead', { count: waiting }), wait && said(wait)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

// Asked with every change of the board and each minute; what cannot be asked is not shown as if it were true.
function useWaits(hospital: number, place: string, seq: number): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: seq says that the board has changed
  useEffect(() => {
    let left = false;
    const ask = () =>
      api<{ lines: Line[] }>(`/api/h/${hospital}/queue/boards/${encodeURIComponent(place)}/waits`).then(
        (answer) => left || setLines(answer.lines),
        () => left || setLines([]),
      );
    void ask();
    const timer = setInterval(ask, EACH_MINUTE);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [hospital, place, seq]);
  return lines;
}
