import { useTranslation } from 'react-i18next';
import { useElder } from '#web/kit/index.ts';
import { type Box, boxOf } from '../plan/label-lines.ts';
import { Rooms } from '../plan/rooms.tsx';
import type { GoMap, GoRoute } from './data.ts';

type Point = readonly [number, number];

/** Less would show nothing around; more, and no word can be read on a phone. */
const LEAST = { width: 26, height: 21 };
const AROUND = 6;

/** The floor of one step: the whole line on it, the part to walk now, where one stands, where it leads. */
export function FloorPicture({ map, route, step: at }: { map: GoMap; route: GoRoute; step: number }) {
  const { t } = useTranslation();
  const [elder] = useElder();
  const step = route.steps[at];
  const floor = map.floors.find(({ id }) => id === (step?.floor ?? route.from.floor));
  if (!floor || !step) return null;
  const here = route.steps.filter((one) => one.floor === floor.id);
  const line = here.flatMap((one) => one.line) as Point[];
  const view = viewOf(step.line.length > 1 ? (step.line as Point[]) : line, floor);
  const size = view.width * (elder ? 0.055 : 0.042);
  const [start, end] = [step.line[0] as Point, step.line.at(-1) as Point];
  const isEnd = route.to?.floor === floor.id;
  return (
    <figure className="plan-figure">
      <svg
        className="plan"
        role="img"
        aria-label={t('guidance.go.picture', { building: floor.building, floor: floor.name })}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      >
        <rect className="plan-ground" x={0} y={0} width={floor.width} height={floor.height} />
        <Rooms rooms={map.rooms.filter((room) => room.floor === floor.id)} size={size} />
        <polyline className="plan-way" points={pointsOf(line)} strokeWidth={size * 0.45} />
        <polyline className="plan-now" points={pointsOf(step.line as Point[])} strokeWidth={size * 0.6} />
        {isEnd && route.to && <Target at={[route.to.x, route.to.y]} size={size} />}
        {step.line.length > 1 && !isSame(end, isEnd && route.to ? [route.to.x, route.to.y] : null) && (
          <Arrow from={step.line.at(-2) as Point} to={end} size={size} />
        )}
        <circle className="plan-here" cx={start[0]} cy={start[1]} r={size * 0.55} strokeWidth={size * 0.25} />
      </svg>
      <figcaption className="quiet-words">
        {floor.building} {floor.name} · <span className="plan-key here" aria-hidden="true" />{' '}
        {t('guidance.go.youAreHere')}
        {isEnd && (
          <>
            {' '}
            · <span className="plan-key target" aria-hidden="true" /> {route.to?.name}
          </>
        )}
      </figcaption>
    </figure>
  );
}

function Target({ at: [x, y], size }: { at: Point; size: number }) {
  const s = size * 0.7;
  return (
    <path
      className="plan-target"
      d={`M${x} ${y} l${-s} ${-1.6 * s} a${s} ${s} 0 1 1 ${2 * s} 0 z`}
      strokeWidth={size * 0.12}
    />
  );
}

function Arrow({ from, to, size }: { from: Point; to: Point; size: number }) {
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return (
    <path
      className="plan-arrow"
      transform={`translate(${to[0]} ${to[1]}) rotate(${turn})`}
      d={`M${size * 0.7} 0 L${-size * 0.5} ${-size * 0.7} L${-size * 0.5} ${size * 0.7} z`}
    />
  );
}

/** What is walked now with something around it, inside the floor where that is possible. */
function viewOf(line: readonly Point[], floor: { width: number; height: number }): Box {
  const box = boxOf(line);
  const width = Math.min(Math.max(box.width + 2 * AROUND, LEAST.width), Math.max(floor.width, LEAST.width));
  const height = Math.min(
    Math.max(box.height + 2 * AROUND, LEAST.height, width * 0.6),
    Math.max(floor.height, LEAST.height, width * 0.6),
  );
  const place = (middle: number, long: number, all: number) =>
    long >= all ? (all - long) / 2 : Math.min(Math.max(middle - long / 2, -1), all + 1 - long);
  return {
    width,
    height,
    x: place(box.x + box.width / 2, width, floor.width),
    y: place(box.y + box.height / 2, height, floor.height),
  };
}

const pointsOf = (line: readonly Point[]): string => line.map(([x, y]) => `${x},${y}`).join(' ');
const isSame = (a: Point, b: Point | null): boolean => b !== null && a[0] === b[0] && a[1] === b[1];
