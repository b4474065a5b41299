import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, LinkButton, Notice, Tile, toast } from '#web/kit/index.ts';
import type { GoMap } from './data.ts';
import { SpotList } from './spot-list.tsx';

/** As many as can be put into the best order exactly. */
const MOST_STOPS = 8;
const NEAREST = ['toilet', 'pharmacy', 'cashier', 'blood', 'lift', 'help'] as const;

/** Where to: what everybody looks for first, then every place by name; or several at once. */
export function Picker({ map, linkTo }: { map: GoMap; linkTo: (query: Record<string, string>) => string }) {
  const { t } = useTranslation();
  const [several, setSeveral] = useState(false);
  const kinds = NEAREST.filter((kind) => map.spots.some((spot) => spot.kind === kind));
  if (several) return <Several map={map} linkTo={linkTo} onLeave={() => setSeveral(false)} />;
  return (
    <>
      {map.closures.length > 0 && (
        <Notice tone="soon" title={t('guidance.go.closures')}>
          <ul>
            {map.closures.map(({ way, name, reason }) => (
              <li key={way}>{`${name}：${reason}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      <nav className="tiles" aria-label={t('guidance.go.nearest')}>
        {kinds.map((kind) => (
          // words: guidance.go.kind.toilet guidance.go.kind.pharmacy guidance.go.kind.cashier guidance.go.kind.blood guidance.go.kind.lift guidance.go.kind.help
          <Tile key={kind} to={linkTo({ to: kind })} icon="place" title={t(`guidance.go.kind.${kind}`)} />
        ))}
      </nav>
      <Button look="quiet" wide onClick={() => setSeveral(true)}>
        {t('guidance.go.several')}
      </Button>
      <SpotList map={map} way={{ link: (spot) => linkTo({ to: spot.id }) }} />
    </>
  );
}

function Several({
  map,
  linkTo,
  onLeave,
}: {
  map: GoMap;
  linkTo: (query: Record<string, string>) => string;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fasting, setFasting] = useState(true);
  const isBlood = (id: string) => map.spots.some((spot) => spot.id === id && spot.kind === 'blood');
  const blood = chosen.findIndex(isBlood);
  const others = chosen.flatMap((_, i) => (i === blood ? [] : [`${blood}-${i}`]));
  const before: Record<string, string> = blood >= 0 && fasting && others.length > 0 ? { before: others.join(',') } : {};

  function choose(id: string) {
    if (chosen.includes(id)) return setChosen(chosen.filter((one) => one !== id));
    if (chosen.length >= MOST_STOPS) return toast(t('guidance.go.most', { count: MOST_STOPS }));
    setChosen([...chosen, id]);
  }
  return (
    <>
      <p>{t('guidance.go.severalWhy')}</p>
      {chosen.length > 0 && <p>{chosen.map((id) => map.spots.find((spot) => spot.id === id)?.name).join('、')}</p>}
      {blood >= 0 && others.length > 0 && (
        <Checkbox label={t('guidance.go.fasting')} checked={fasting} onChange={setFasting} />
      )}
      {chosen.length > 1 && (
        <LinkButton to={linkTo({ stops: chosen.join(','), ...before })} big wide>
          {t('guidance.go.order', { count: chosen.length })}
        </LinkButton>
      )}
      <Button look="quiet" wide onClick={onLeave}>
        {t('guidance.go.one')}
      </Button>
      <SpotList map={map} way={{ chosen, onChoose: (spot) => choose(spot.id) }} />
    </>
  );
}
