import type { Edge, Floor, Plan, Room, Shaft, Spot } from './plan.ts';

/** What can be taken hold of in the editor, by the list it stands in. */
export type Part = 'rooms' | 'spots' | 'edges' | 'shafts' | 'floors' | 'buildings';
type Item<P extends Part> = Plan[P][number];

/** Half a metre: what one draws stands on a grid, so that walls meet. */
export const GRID = 0.5;
const snap = (metres: number): number => Math.round(metres / GRID) * GRID;

/** A short word that nothing on the plan is called yet. */
export function freshId(plan: Plan, stem: string): string {
  const all = new Set(
    [plan.buildings, plan.floors, plan.rooms, plan.spots, plan.edges, plan.shafts].flat().map(({ id }) => id),
  );
  for (let n = 1; ; n += 1) if (!all.has(`${stem}${n}`)) return `${stem}${n}`;
}

export function added<P extends Part>(plan: Plan, part: P, item: Item<P>): Plan {
  return { ...plan, [part]: [...plan[part], item] };
}

export function changed<P extends Part>(plan: Plan, part: P, id: string, change: Partial<Item<P>>): Plan {
  return { ...plan, [part]: plan[part].map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** A spot takes its ways and stops with it, so that no way is left without an end; a floor everything on it. */
export function removed(plan: Plan, part: Part, id: string): Plan {
  const floors = new Set(
    part === 'floors'
      ? [id]
      : part === 'buildings'
        ? plan.floors.filter((f) => f.building === id).map((f) => f.id)
        : [],
  );
  const gone = new Set([id, ...plan.spots.filter(({ floor }) => floors.has(floor)).map((spot) => spot.id)]);
  return {
    buildings: plan.buildings.filter((one) => !gone.has(one.id)),
    floors: plan.floors.filter((one) => !gone.has(one.id) && !floors.has(one.id)),
    rooms: plan.rooms.filter((one) => !gone.has(one.id) && !floors.has(one.floor)),
    spots: plan.spots.filter((one) => !gone.has(one.id)),
    edges: plan.edges.filter((one) => !gone.has(one.id) && !gone.has(one.a) && !gone.has(one.b)),
    shafts: plan.shafts
      .filter((one) => !gone.has(one.id))
      .map((one) => ({ ...one, stops: one.stops.filter((stop) => !gone.has(stop)) })),
  };
}

/** By so many metres, but never off the floor. */
export function moved(plan: Plan, id: string, by: readonly [number, number]): Plan {
  const spot = plan.spots.find((one) => one.id === id);
  if (spot) {
    const floor = floorOf(plan, spot.floor);
    return changed(plan, 'spots', id, {
      x: within(snap(spot.x + by[0]), floor.width),
      y: within(snap(spot.y + by[1]), floor.height),
    });
  }
  const room = plan.rooms.find((one) => one.id === id);
  if (!room) return plan;
  const floor = floorOf(plan, room.floor);
  const [xs, ys] = [room.shape.map(([x]) => x), room.shape.map(([, y]) => y)];
  const dx = Math.min(Math.max(snap(by[0]), -Math.min(...xs)), floor.width - Math.max(...xs));
  const dy = Math.min(Math.max(snap(by[1]), -Math.min(...ys)), floor.height - Math.max(...ys));
  return changed(plan, 'rooms', id, { shape: room.shape.map(([x, y]) => [x + dx, y + dy]) });
}

export function newRoom(
  plan: Plan,
  floor: string,
  from: readonly [number, number],
  to: readonly [number, number],
): Room {
  const [x1, x2] = [snap(Math.min(from[0], to[0])), snap(Math.max(from[0], to[0]))];
  const [y1, y2] = [snap(Math.min(from[1], to[1])), snap(Math.max(from[1], to[1]))];
  const [right, low] = [Math.max(x2, x1 + 1), Math.max(y2, y1 + 1)];
  const shape = [
    [x1, y1],
    [right, y1],
    [right, low],
    [x1, low],
  ] as const;
  return { id: freshId(plan, 'room'), floor, kind: 'clinic', zh: '', en: '', shape };
}

export function newSpot(plan: Plan, floor: string, at: readonly [number, number]): Spot {
  const [x, y] = [snap(at[0]), snap(at[1])];
  return {
    id: freshId(plan, 'spot'),
    floor,
    x,
    y,
    kind: 'way',
    zh: '',
    en: '',
    places: [],
    landmark: false,
    facing: null,
    hours: null,
  };
}

export function newEdge(plan: Plan, a: string, b: string): Edge {
  const kind = [a, b].some((id) => plan.spots.find((spot) => spot.id === id)?.kind === 'room') ? 'door' : 'corridor';
  return {
    id: freshId(plan, 'way'),
    a,
    b,
    kind,
    zh: '',
    en: '',
    metres: null,
    width: null,
    stepFree: true,
    hours: null,
  };
}

export function newShaft(plan: Plan, kind: Shaft['kind'], stop: string): Shaft {
  return { id: freshId(plan, kind), kind, zh: '', en: '', stops: [stop], runs: 'both', hours: null };
}

/** The spot stops at this shaft and no other; null: at none. */
export function stopsAt(plan: Plan, spot: string, shaft: string | null): Plan {
  const shafts = plan.shafts.map((one) => {
    const stops = one.stops.filter((stop) => stop !== spot);
    return one.id === shaft ? { ...one, stops: [...stops, spot] } : { ...one, stops };
  });
  return { ...plan, shafts };
}

const within = (x: number, most: number): number => Math.min(Math.max(x, 0), most);

function floorOf(plan: Plan, id: string): Pick<Floor, 'width' | 'height'> {
  return plan.floors.find((floor) => floor.id === id) ?? { width: 2000, height: 2000 };
}
