import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  EmptyState,
  LinkChoice,
  navigate,
  Page,
  Problem,
  Skeleton,
  useElder,
  useLocation,
} from '#web/kit/index.ts';
import { WALL_ADDRESS } from '../../domain/wall-code.ts';
import { type GoMap, useMap, useScanned } from './data.ts';
import { useKeptHere } from './kept-here.ts';
import { Picker } from './picker.tsx';
import { RouteView } from './route-view.tsx';
import { SpotList } from './spot-list.tsx';
import { TourView } from './tour-view.tsx';

/** 院内导航. `/go/<code>` is what the wall says; `/go?h=1&to=…` is a button of another page. Nobody has to sign in. */
export function GoPage({ wall, hospitals }: { wall?: string; hospitals: readonly { id: number; name: string }[] }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const address = WALL_ADDRESS.exec(wall ?? '');
  const asked = Number(address?.[1] ?? query.get('h'));
  const hospital = hospitals.find(({ id }) => id === asked) ?? (hospitals.length === 1 ? hospitals[0] : undefined);
  if (!hospital)
    return (
      <Page title={t('guidance.go.title')} back="/">
        <p>{t('guidance.go.which')}</p>
        <ul className="choices">
          {hospitals.map(({ id, name }) => (
            <LinkChoice key={id} to={`/go?h=${id}`} title={name} />
          ))}
        </ul>
      </Page>
    );
  return <InHospital key={hospital.id} hospital={hospital} code={address?.[2] ?? null} />;
}

function InHospital({ hospital, code }: { hospital: { id: number; name: string }; code: string | null }) {
  const { t } = useTranslation();
  const map = useMap(hospital.id);
  const scanned = useScanned(hospital.id, code);
  const [kept, setKept] = useKeptHere(hospital.id);
  const seen = scanned.data?.spot.id;
  // What was scanned last is where the next way begins, on whatever page it is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new scan moves the place
  useEffect(() => {
    if (seen) setKept(seen);
  }, [seen]);
  const error = map.error ?? scanned.error;
  const waits = !map.data || (code !== null && !scanned.data);
  if (error || waits || !map.data)
    return (
      <Page title={t('guidance.go.title')} above={hospital.name} back="/">
        {error ? (
          <Problem error={error} onRetry={() => void Promise.all([map.refetch(), scanned.refetch()])}>
            {scanned.error && (
              <Button look="quiet" onClick={() => navigate(`/go?h=${hospital.id}`)}>
                {t('guidance.go.choosePlace')}
              </Button>
            )}
          </Problem>
        ) : (
          <Skeleton rows={[5, [5, 5], 6, 6]} />
        )}
      </Page>
    );
  const known = map.data.spots.some(({ id }) => id === kept) ? kept : null;
  return <Ways hospital={hospital} map={map.data} here={seen ?? known} setHere={setKept} />;
}

function Ways(props: {
  hospital: { id: number; name: string };
  map: GoMap;
  here: string | null;
  setHere: (spot: string) => void;
}) {
  const { hospital, map, here, setHere } = props;
  const { t } = useTranslation();
  const { path, query } = useLocation();
  const [elder] = useElder();
  const [free, setFree] = useState(elder);
  const [moving, setMoving] = useState(false);
  const linkTo = (next: Record<string, string>) => {
    const all = new URLSearchParams({ h: String(hospital.id), ...next });
    return `/go?${all}`;
  };
  const to = query.get('to');
  const stops = query.get('stops')?.split(',').filter(Boolean) ?? [];
  const spot = map.spots.find(({ id }) => id === here);
  const aim = map.spots.find(({ id, places }) => id === to || places.includes(to ?? ''));

  function stand(id: string) {
    setHere(id);
    setMoving(false);
    // The wall's own address would say the old place again.
    if (path !== '/go') navigate(linkTo(to ? { to } : {}), { replace: true });
  }
  if (!here || moving)
    return (
      <Page title={t('guidance.go.whereAreYou')} above={hospital.name} below={t('guidance.go.scan')} back="/">
        <SpotList map={map} everything way={{ chosen: here ? [here] : [], onChoose: ({ id }) => stand(id) }} />
      </Page>
    );
  const title = to
    ? t('guidance.go.to', { name: aim?.name ?? kindName(to) })
    : t(stops.length > 0 ? 'guidance.go.inOrder' : 'guidance.go.whereTo');
  return (
    <Page title={title} above={hospital.name} back={to || stops.length > 0 ? linkTo({}) : '/'}>
      <div className="go-here">
        <p>
          {t('guidance.go.here')} <b>{spot?.name ?? t('guidance.go.atTheCode')}</b>
          {spot && <span className="quiet-words">{`${spot.building} ${spot.floorName}`}</span>}
        </p>
        <Button look="plain" onClick={() => setMoving(true)}>
          {t('guidance.go.notHere')}
        </Button>
      </div>
      {body()}
    </Page>
  );

  function kindName(kind: string): string {
    // words: guidance.go.kind.toilet guidance.go.kind.pharmacy guidance.go.kind.cashier guidance.go.kind.blood guidance.go.kind.lift guidance.go.kind.help
    return t(`guidance.go.kind.${kind}`, { defaultValue: t('guidance.go.thatPlace') });
  }

  function body() {
    const from = here as string;
    const arrived = (id: string) => {
      setHere(id);
      navigate(linkTo({}));
    };
    if (to)
      return (
        <RouteView
          hospital={hospital.id}
          map={map}
          from={from}
          to={to}
          free={free}
          onFree={setFree}
          onArrived={arrived}
          again={linkTo({})}
        />
      );
    if (stops.length > 0)
      return (
        <TourView
          hospital={hospital.id}
          from={from}
          stops={stops}
          before={query.get('before') ?? ''}
          free={free}
          onFree={setFree}
          linkTo={linkTo}
        />
      );
    if (map.spots.length === 0) return <EmptyState text={t('guidance.go.nothing')} />;
    return <Picker map={map} linkTo={linkTo} />;
  }
}
