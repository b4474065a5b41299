import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  LinkButton,
  NextStep,
  Notice,
  Problem,
  ReadAloud,
  Skeleton,
} from '#web/kit/index.ts';
import { type GoMap, type GoRoute, useRoute } from './data.ts';
import { FloorPicture } from './floor-picture.tsx';

/** The way to one place: one step at a time, large; its picture; then all steps as a list. */
export function RouteView(props: {
  hospital: number;
  map: GoMap;
  from: string;
  to: string;
  free: boolean;
  onFree: (free: boolean) => void;
  onArrived: (spot: string) => void;
  /** Back to the choice of places. */
  again: string;
}) {
  const { t } = useTranslation();
  const route = useRoute(props.hospital, props.from, props.to, props.free);
  return (
    <>
      {route.error && <Problem error={route.error} onRetry={() => void route.refetch()} />}
      {!route.error && !route.data && <Skeleton rows={[9, 14, 6]} />}
      {route.data?.found === false && <NoWay route={route.data} free={props.free} onFree={props.onFree} />}
      {route.data?.found && (
        <Walk
          key={`${props.from} ${props.to} ${props.free} ${route.data.steps.length}`}
          map={props.map}
          route={route.data}
          onArrived={props.onArrived}
        />
      )}
      <Checkbox label={t('guidance.go.free')} checked={props.free} onChange={props.onFree} />
      <LinkButton to={props.again} look="quiet" wide>
        {t('guidance.go.elsewhere')}
      </LinkButton>
    </>
  );
}

function Walk({ map, route, onArrived }: { map: GoMap; route: GoRoute; onArrived: (spot: string) => void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const last = route.steps.length - 1;
  const step = route.steps[at];
  if (!step || !route.to) return null;
  const target = route.to;
  return (
    <>
      <NextStep
        tone={at === last ? 'soon' : 'jade'}
        lead={t('guidance.go.step', { n: at + 1, of: last + 1 })}
        headline={step.text}
        detail={at === 0 ? t('guidance.go.takes', { count: route.minutes, metres: route.metres }) : undefined}
      >
        {at < last ? (
          <Button look="on-jade" big wide onClick={() => setAt(at + 1)}>
            {t('guidance.go.next')}
          </Button>
        ) : (
          <Button look="on-jade" big wide onClick={() => onArrived(target.id)}>
            {t('guidance.go.arrived')}
          </Button>
        )}
      </NextStep>
      {at > 0 && (
        <Button look="quiet" wide onClick={() => setAt(at - 1)}>
          {t('guidance.go.before')}
        </Button>
      )}
      <FloorPicture map={map} route={route} step={at} />
      <Card title={t('guidance.go.all')}>
        <ol className="go-steps">
          {route.steps.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name
            <li key={i} aria-current={i === at ? 'step' : undefined}>
              {one.text}
            </li>
          ))}
        </ol>
      </Card>
      <ReadAloud text={route.steps.map((one) => one.text).join('\n')} />
    </>
  );
}

function NoWay({ route, free, onFree }: { route: GoRoute; free: boolean; onFree: (free: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon="place" text={route.why ?? ''}>
      {route.help && (
        <Notice tone="soon">
          <p>
            {t('guidance.go.askHelp', {
              name: route.help.name,
              where: `${route.help.building} ${route.help.floorName}`,
            })}
          </p>
        </Notice>
      )}
      {route.freeOnly && free && (
        <Button look="quiet" onClick={() => onFree(false)}>
          {t('guidance.go.withSteps')}
        </Button>
      )}
    </EmptyState>
  );
}
