import { LIFT_SECONDS_A_FLOOR, LONGER, METRES_A_FLOOR, type Pace } from './pace.ts';
import type { Edge, EdgeKind, Floor, Hours, Plan, Shaft, ShaftKind, Spot } from './plan.ts';
import { isStepFree } from './rules/is-step-free.ts';

/** One direction of a way. */
export interface Arc {
  /** Id of the edge or shaft: what a closure names. */
  way: string;
  kind: EdgeKind | ShaftKind;
  zh: string;
  en: string;
  from: number;
  to: number;
  decimetres: number;
  /** Floors a lift goes past; 0 for everything else. */
  floors: number;
  stepFree: boolean;
  hours: readonly Hours[] | null;
}

/** The plan made ready for walking. Spots and ways stand in the order of their ids, so that the same plan gives the same routes. */
export interface Network {
  plan: Plan;
  spots: readonly Spot[];
  indexOf: ReadonlyMap<string, number>;
  floorOf: ReadonlyMap<string, Floor>;
  /** Arcs that begin at the spot of this index. */
  arcs: readonly (readonly Arc[])[];
}

/** Edges whose ends are missing are left out: a draft may be half done. */
export function networkOf(plan: Plan): Network {
  const spots = plan.spots.toSorted(byId);
  const indexOf = new Map(spots.map((spot, index) => [spot.id, index]));
  const floorOf = new Map(plan.floors.map((floor) => [floor.id, floor]));
  const arcs: Arc[][] = spots.map(() => []);
  const add = (arc: Arc): void => void arcs[arc.from]?.push(arc);
  for (const edge of plan.edges.toSorted(byId)) {
    const [a, b] = [indexOf.get(edge.a), indexOf.get(edge.b)];
    if (a === undefined || b === undefined || a === b) continue;
    const one = arcOf(edge, spots[a] as Spot, spots[b] as Spot);
    add({ ...one, from: a, to: b });
    add({ ...one, from: b, to: a });
  }
  for (const shaft of plan.shafts.toSorted(byId)) for (const arc of shaftArcs(shaft, spots, indexOf, floorOf)) add(arc);
  return { plan, spots, indexOf, floorOf, arcs };
}

/** Tenths of a second it takes; whole numbers, so that sums are exact. */
export function tenthsOf(arc: Arc, pace: Pace): number {
  const walk = Math.round((arc.decimetres * LONGER[arc.kind]) / pace.cmPerSecond);
  return arc.kind === 'lift' ? walk + 10 * (pace.liftWaitSeconds + arc.floors * LIFT_SECONDS_A_FLOOR) : walk;
}

function arcOf(edge: Edge, a: Spot, b: Spot): Omit<Arc, 'from' | 'to'> {
  const metres = edge.metres ?? Math.hypot(a.x - b.x, a.y - b.y);
  return {
    way: edge.id,
    kind: edge.kind,
    zh: edge.zh,
    en: edge.en,
    decimetres: Math.max(1, Math.round(metres * 10)),
    floors: 0,
    stepFree: isStepFree(edge),
    hours: edge.hours,
  };
}

/** A lift goes from each of its floors to each other, so one waits for it once; stairs go from floor to floor. */
function shaftArcs(
  shaft: Shaft,
  spots: readonly Spot[],
  indexOf: ReadonlyMap<string, number>,
  floorOf: ReadonlyMap<string, Floor>,
): Arc[] {
  const levelOf = (index: number) => floorOf.get((spots[index] as Spot).floor)?.level ?? 0;
  const stops = [...new Set(shaft.stops)]
    .flatMap((id) => indexOf.get(id) ?? [])
    .sort((a, b) => levelOf(a) - levelOf(b) || a - b);
  const pairs = stops.flatMap((low, i) =>
    (shaft.kind === 'lift' ? stops.slice(i + 1) : stops.slice(i + 1, i + 2)).map((high) => [low, high] as const),
  );
  return pairs.flatMap(([low, high]) => {
    const floors = Math.max(1, Math.abs(levelOf(high) - levelOf(low)));
    const one = {
      way: shaft.id,
      kind: shaft.kind,
      zh: shaft.zh,
      en: shaft.en,
      decimetres: METRES_A_FLOOR[shaft.kind] * floors * 10,
      floors: shaft.kind === 'lift' ? floors : 0,
      stepFree: isStepFree({ kind: shaft.kind, stepFree: true, width: null }),
      hours: shaft.hours,
    };
    const up = { ...one, from: low, to: high };
    const down = { ...one, from: high, to: low };
    if (shaft.runs === 'both') return [up, down];
    return shaft.runs === 'up' ? [up] : [down];
  });
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
