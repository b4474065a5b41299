import type { Network } from './network.ts';
import type { Spot } from './plan.ts';
import { type Leg, pointOf, wayOf } from './stretches.ts';
import { beside, lengthOf, minus, turnOf } from './turn.ts';

/** Further off the way nobody notices it. */
const SEEN_METRES = 7;
const AT_METRES = 4.5;
const MOST_NAMED = 2;
/** Nobody counts more doors. */
const MOST_DOORS = 6;

/** Landmarks one walks past on this leg, in order; never where it begins or ends. */
export function passedOn(net: Network, leg: Leg, but: ReadonlySet<number>): Spot[] {
  const [a, b] = ends(net, leg);
  const long = lengthOf(minus(b, a));
  return landmarksOn(net, leg)
    .filter(({ index }) => !but.has(index))
    .map((one) => ({ ...one, ...beside([one.spot.x, one.spot.y], a, b) }))
    .filter(({ along, off }) => off <= SEEN_METRES && along > 1 && along < long - 1)
    .sort((x, y) => x.along - y.along || x.index - y.index)
    .slice(0, MOST_NAMED)
    .map(({ spot }) => spot);
}

/** The landmark at which this leg ends, if there is one to turn at. */
export function landmarkAt(net: Network, leg: Leg, but: ReadonlySet<number>): Spot | null {
  const [, end] = ends(net, leg);
  const near = landmarksOn(net, leg)
    .filter(({ index }) => !but.has(index))
    .map((one) => ({ ...one, far: lengthOf(minus([one.spot.x, one.spot.y], end)) }))
    .filter(({ far }) => far <= AT_METRES)
    .sort((x, y) => x.far - y.far || x.index - y.index);
  return near[0]?.spot ?? null;
}

/**
 * The door on which side, and the how manieth there, when one comes along `leg` to its last spot and goes in at `target`.
 * `ordinal` is null where the doors are too many to count.
 */
export function doorOf(
  net: Network,
  leg: Leg | null,
  target: number,
): { side: 'left' | 'right' | null; ordinal: number | null } {
  if (!leg) return { side: null, ordinal: null };
  const way = wayOf(net, leg);
  const sideOf = (door: number, before: number) => turnOf(way, minus(pointOf(net, door), pointOf(net, before)));
  // Nobody takes a lift for a door.
  const isCounted = (door: number) =>
    door === target || !['lift', 'stairs', 'escalator'].includes(net.spots[door]?.kind ?? '');
  const last = leg.spots.at(-1) as number;
  const side = sideOf(target, last);
  if (side !== 'left' && side !== 'right') return { side: null, ordinal: null };
  const doors = leg.spots
    .slice(1)
    .flatMap((before) =>
      (net.arcs[before] ?? [])
        .filter((arc) => arc.kind === 'door' && isCounted(arc.to) && sideOf(arc.to, before) === side)
        .map((arc) => arc.to),
    );
  const ordinal = doors.indexOf(target) + 1;
  return { side, ordinal: ordinal > 0 && ordinal <= MOST_DOORS ? ordinal : null };
}

function landmarksOn(net: Network, leg: Leg): { spot: Spot; index: number }[] {
  const floor = (net.spots[leg.spots[0] as number] as Spot).floor;
  return net.spots.flatMap((spot, index) => (spot.landmark && spot.floor === floor ? [{ spot, index }] : []));
}

const ends = (net: Network, leg: Leg) =>
  [pointOf(net, leg.spots[0] as number), pointOf(net, leg.spots.at(-1) as number)] as const;
