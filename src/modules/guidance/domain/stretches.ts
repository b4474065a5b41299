import type { Arc, Network } from './network.ts';
import type { Spot } from './plan.ts';
import { minus, type Point, turnOf } from './turn.ts';

/** Between two ways that leave the floor: what is walked on one floor, and the way that ends it. */
export interface Stretch {
  floor: string;
  /** Indices of the spots walked over, one at least. */
  spots: readonly number[];
  arcs: readonly Arc[];
  /** The lift, staircase, escalator or bridge that leads on; null at the end of the route. */
  leaves: Arc | null;
}

/** One straight part of a stretch. */
export interface Leg {
  /** Indices of spots, two at least. */
  spots: readonly number[];
  arcs: readonly Arc[];
}

export function stretchesOf(net: Network, from: number, arcs: readonly Arc[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [spots, walked]: [number[], Arc[]] = [[from], []];
  const floorOf = (index: number) => (net.spots[index] as Spot).floor;
  for (const arc of arcs) {
    if (floorOf(arc.from) === floorOf(arc.to)) {
      spots.push(arc.to);
      walked.push(arc);
      continue;
    }
    stretches.push({ floor: floorOf(arc.from), spots, arcs: walked, leaves: arc });
    [spots, walked] = [[arc.to], []];
  }
  stretches.push({ floor: floorOf(spots[0] as number), spots, arcs: walked, leaves: null });
  return stretches;
}

/** Cuts a stretch where one turns. */
export function legsOf(net: Network, { arcs }: Pick<Stretch, 'arcs'>): Leg[] {
  const legs: { spots: number[]; arcs: Arc[] }[] = [];
  let before: Point | null = null;
  for (const arc of arcs) {
    const way = minus(pointOf(net, arc.to), pointOf(net, arc.from));
    const last = legs.at(-1);
    if (last && before && turnOf(before, way) === 'straight') {
      last.arcs.push(arc);
      last.spots.push(arc.to);
    } else legs.push({ spots: [arc.from, arc.to], arcs: [arc] });
    before = way;
  }
  return legs;
}

export function pointOf(net: Network, index: number): Point {
  const { x, y } = net.spots[index] as Spot;
  return [x, y];
}

export const wayOf = (net: Network, leg: Leg): Point =>
  minus(pointOf(net, leg.spots.at(-1) as number), pointOf(net, leg.spots[0] as number));

export const metresOf = (arcs: readonly Arc[]): number => arcs.reduce((sum, arc) => sum + arc.decimetres, 0) / 10;
