import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, EmptyState, Input, LinkChoice } from '#web/kit/index.ts';
import type { GoMap, GoSpot } from './data.ts';

const MOST = 30;

type Way = { link: (spot: GoSpot) => string } | { chosen: readonly string[]; onChoose: (spot: GoSpot) => void };

/** All places with a name, found by typing part of it; each leads on, or is marked. */
export function SpotList({ map, way, only }: { map: GoMap; way: Way; only?: (spot: GoSpot) => boolean }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const all = map.spots.filter((spot) => (only ? only(spot) : !['stairs', 'lift', 'escalator'].includes(spot.kind)));
  const found = all.filter(
    ({ name, building, floorName, main }) =>
      (wanted !== '' || main) && `${name} ${building} ${floorName}`.toLowerCase().includes(wanted),
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
