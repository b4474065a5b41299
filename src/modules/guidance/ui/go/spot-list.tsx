import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, EmptyState, Input, LinkChoice } from '#web/kit/index.ts';
import type { GoMap, GoSpot } from './data.ts';

const MOST = 30;
/** The nearest of these has a tile of its own, or nobody goes there for its own sake. */
const BESIDE = new Set<GoSpot['kind']>(['toilet', 'help', 'entrance', 'lift', 'stairs', 'escalator', 'landmark']);

type Way = { link: (spot: GoSpot) => string } | { chosen: readonly string[]; onChoose: (spot: GoSpot) => void };

/** All places with a name, found by typing part of it; each leads on, or is marked. */
export function SpotList({
  map,
  way,
  everything = false,
}: {
  map: GoMap;
  way: Way /** Also what one only stands beside. */;
  everything?: boolean;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const found = map.spots.filter(
    ({ name, building, floorName, kind, main }) =>
      (wanted !== '' || (main && (everything || !BESIDE.has(kind)))) &&
      `${name} ${building} ${floorName}`.toLowerCase().includes(wanted),
  );
  const shown = found.slice(0, MOST);
  return (
    <div className="stack">
      <Input
        label={t('guidance.go.find')}
        hint={t('guidance.go.findHint')}
        autoComplete="off"
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.length === 0 && <EmptyState text={t('guidance.go.nothing')} />}
      <ul className="choices">
        {shown.map((spot) => {
          const inside = {
            title: spot.name,
            text: `${spot.building} ${spot.floorName}${spot.open ? '' : ` · ${t('guidance.go.closed')}`}`,
          };
          return 'link' in way ? (
            <LinkChoice key={spot.id} to={way.link(spot)} {...inside} />
          ) : (
            <Choice
              key={spot.id}
              chosen={way.chosen.includes(spot.id)}
              onChoose={() => way.onChoose(spot)}
              {...inside}
            />
          );
        })}
      </ul>
      {found.length > MOST && <p className="quiet-words">{t('guidance.go.more', { count: found.length - MOST })}</p>}
    </div>
  );
}
