import { networkOf } from './network.ts';
import { DEFAULT_PACE } from './pace.ts';
import type { Plan, Spot } from './plan.ts';
import { timesFrom } from './route.ts';

/** `wrong` stops the publishing, `look` only asks somebody to look. */
export interface PlanProblem {
  level: 'wrong' | 'look';
  kind: (typeof problemKinds)[number];
  /** Id of what it is about; empty for the whole plan. */
  subject: string;
}

export const problemKinds = [
  'twice',
  'no_floor',
  'no_building',
  'no_end',
  'few_stops',
  'outside',
  'no_entrance',
  'no_help',
  'cut_off',
  'steps_only',
  'place_missing',
  'place_unknown',
] as const;

type Place = { id: string };
/** A Monday morning at ten, when everything is open: what is closed for the hour is not cut off. */
const ANY_TIME = '2026-01-05T02:00:00.000Z';

/** Everything that is wrong or odd about a plan, measured at the places of the catalog. */
export function problemsOf(plan: Plan, places: readonly Place[]): PlanProblem[] {
  return [...shapeProblems(plan), ...walkProblems(plan), ...placeProblems(plan, places)];
}

function shapeProblems(plan: Plan): PlanProblem[] {
  const found: PlanProblem[] = [];
  const wrong = (kind: PlanProblem['kind'], subject: string) => found.push({ level: 'wrong', kind, subject });
  const all = [plan.buildings, plan.floors, plan.rooms, plan.spots, plan.edges, plan.shafts].flat();
  const seen = new Set<string>();
  for (const { id } of all) seen.has(id) ? wrong('twice', id) : seen.add(id);
  const buildings = new Set(plan.buildings.map(({ id }) => id));
  const floors = new Map(plan.floors.map((floor) => [floor.id, floor]));
  const spots = new Map(plan.spots.map((spot) => [spot.id, spot]));
  for (const floor of plan.floors) if (!buildings.has(floor.building)) wrong('no_building', floor.id);
  for (const { id, floor } of [...plan.rooms, ...plan.spots]) if (!floors.has(floor)) wrong('no_floor', id);
  for (const { id, a, b } of plan.edges) if (!spots.has(a) || !spots.has(b) || a === b) wrong('no_end', id);
  for (const { id, stops } of plan.shafts) {
    const on = stops.map((stop) => spots.get(stop)?.floor);
    if (on.includes(undefined)) wrong('no_end', id);
    else if (new Set(on).size < 2) wrong('few_stops', id);
  }
  for (const spot of plan.spots) {
    const floor = floors.get(spot.floor);
    const out = floor && (spot.x < 0 || spot.y < 0 || spot.x > floor.width || spot.y > floor.height);
    if (out) found.push({ level: 'look', kind: 'outside', subject: spot.id });
  }
  return found;
}

function walkProblems(plan: Plan): PlanProblem[] {
  const entrance = plan.spots.some(({ kind }) => kind === 'entrance');
  const found: PlanProblem[] = [];
  if (!plan.spots.some(({ kind }) => kind === 'help')) found.push({ level: 'look', kind: 'no_help', subject: '' });
  if (!entrance) return [...found, { level: 'wrong', kind: 'no_entrance', subject: '' }];
  const open: Plan = {
    ...plan,
    edges: plan.edges.map((edge) => ({ ...edge, hours: null })),
    shafts: plan.shafts.map((shaft) => ({ ...shaft, hours: null })),
  };
  const [any, free] = [reached(open, false), reached(open, true)];
  for (const spot of plan.spots) {
    if (!any.has(spot.id)) found.push({ level: 'look', kind: 'cut_off', subject: spot.id });
    else if (!free.has(spot.id) && isAimed(spot)) found.push({ level: 'look', kind: 'steps_only', subject: spot.id });
  }
  return found;
}

/** Spots that somebody coming in by any entrance can get to. */
function reached(plan: Plan, stepFree: boolean): Set<string> {
  const net = networkOf(plan);
  const choices = { stepFree, at: ANY_TIME, closed: new Set<string>(), pace: DEFAULT_PACE };
  const found = new Set<string>();
  net.spots.forEach((spot, index) => {
    if (spot.kind !== 'entrance' || found.has(spot.id)) return;
    timesFrom(net, index, choices).forEach((tenths, at) => {
      if (Number.isFinite(tenths)) found.add((net.spots[at] as Spot).id);
    });
  });
  return found;
}

const isAimed = ({ kind }: Spot): boolean => kind !== 'way' && kind !== 'stairs' && kind !== 'escalator';

function placeProblems(plan: Plan, places: readonly Place[]): PlanProblem[] {
  const drawn = new Set(plan.spots.flatMap((spot) => spot.places));
  const known = new Set(places.map(({ id }) => id));
  return [
    ...places
      .filter(({ id }) => !drawn.has(id))
      .map(({ id }) => ({ level: 'look', kind: 'place_missing', subject: id }) as const),
    ...plan.spots
      .filter((spot) => spot.places.some((id) => !known.has(id)))
      .map(({ id }) => ({ level: 'look', kind: 'place_unknown', subject: id }) as const),
  ];
}
