import type { Edge, Hours, Room, RoomKind, Spot, SpotKind } from '../domain/plan.ts';

/** Something with a door on the corridor. */
export interface Item {
  zh: string;
  en: string;
  kind: SpotKind;
  drawn: RoomKind;
  /** Rooms are one wide, waiting areas more. */
  units: number;
  place?: string;
  landmark?: boolean;
  hours?: readonly Hours[];
}

/** A house as it is on every floor: one corridor from left to right, rooms above and below it. */
export interface House {
  width: number;
  height: number;
  /** Middle of the corridor, and how far its walls are from there. */
  y: number;
  half: number;
  /** Where rooms stand: above or below the corridor, from x to x. */
  strips: readonly { side: 'above' | 'below'; from: number; to: number }[];
  /** The same on every floor. */
  fixed: readonly (Item & { side: 'above' | 'below'; from: number; to: number; shaft?: string })[];
}

export interface Laid {
  rooms: Room[];
  spots: Spot[];
  edges: Edge[];
}

const DEPTH = 8;

export function layFloor(floor: string, house: House, items: readonly Item[]): Laid {
  const laid: Laid = { rooms: [], spots: [], edges: [] };
  const doors = [...house.fixed, ...pack(house, items)];
  doors.forEach((item, n) => {
    const middle = round((item.from + item.to) / 2);
    const up = item.side === 'above';
    const wall = house.y + (up ? -house.half : house.half);
    const far = wall + (up ? -DEPTH : DEPTH);
    const id = `${floor}-${'shaft' in item && item.shaft ? item.shaft : `d${n}`}`;
    laid.rooms.push({
      id: `${id}-r`,
      floor,
      kind: item.drawn,
      zh: item.zh,
      en: item.en,
      shape: [
        [item.from, Math.min(wall, far)],
        [item.to, Math.min(wall, far)],
        [item.to, Math.max(wall, far)],
        [item.from, Math.max(wall, far)],
      ],
    });
    laid.spots.push(spot(id, floor, middle, wall + (up ? -1 : 1), item));
    laid.edges.push(edge(`${id}-e`, id, front(floor, middle), 'door'));
  });
  const xs = [...new Set(doors.map((item) => round((item.from + item.to) / 2)))].sort((a, b) => a - b);
  for (const x of xs) laid.spots.push(spot(front(floor, x), floor, x, house.y, WAY));
  xs.slice(1).forEach((x, i) => {
    laid.edges.push(edge(`${front(floor, x)}-w`, front(floor, xs[i] as number), front(floor, x), 'corridor'));
  });
  return laid;
}

/** The point of the corridor before the door at x. */
export const front = (floor: string, x: number): string => `${floor}-w${Math.round(x * 10)}`;

export function spot(id: string, floor: string, x: number, y: number, item: Omit<Item, 'drawn' | 'units'>): Spot {
  const { zh, en, kind, landmark = false, place, hours = null } = item;
  return { id, floor, x, y, kind, zh, en, landmark, places: place ? [place] : [], facing: null, hours };
}

export function edge(id: string, a: string, b: string, kind: Edge['kind'], more: Partial<Edge> = {}): Edge {
  return { id, a, b, kind, zh: '', en: '', metres: null, width: 160, stepFree: true, hours: null, ...more };
}

export const WAY = { zh: '', en: '', kind: 'way' } as const;

/** Side by side into the strips, as wide as there is room for. */
function pack(house: House, items: readonly Item[]): (Item & { side: 'above' | 'below'; from: number; to: number })[] {
  for (let unit = 5; unit > 0.5; unit -= 0.2) {
    const placed = tryPack(house, items, unit);
    if (placed) return placed;
  }
  throw new Error('the house is too small for its rooms');
}

function tryPack(house: House, items: readonly Item[], unit: number) {
  let [strip, x] = [0, house.strips[0]?.from ?? 0];
  const placed: (Item & { side: 'above' | 'below'; from: number; to: number })[] = [];
  for (const item of items) {
    const wide = item.units * unit;
    while (house.strips[strip] && x + wide > (house.strips[strip]?.to ?? 0) + 0.01) {
      strip += 1;
      x = house.strips[strip]?.from ?? 0;
    }
    const here = house.strips[strip];
    if (!here) return null;
    placed.push({ ...item, side: here.side, from: round(x), to: round(x + wide) });
    x += wide;
  }
  return placed;
}

const round = (x: number): number => Math.round(x * 10) / 10;
