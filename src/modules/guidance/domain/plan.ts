/** A hospital as it is drawn and walked: what the editor keeps, what a route is reckoned on. Distances in metres, y grows downwards. */
export interface Hours {
  /** ISO weekdays, Monday 1. */
  days: readonly number[];
  from: string;
  /** Later than `from`; a way that is open over midnight has two lines. */
  to: string;
}

export type RoomKind = (typeof roomKinds)[number];
export const roomKinds = [
  'clinic',
  'waiting',
  'desk',
  'service',
  'toilet',
  'lift',
  'stairs',
  'hall',
  'outside',
  'other',
] as const;

export type SpotKind = (typeof spotKinds)[number];
export const spotKinds = [
  'way',
  'room',
  'help',
  'cashier',
  'pharmacy',
  'blood',
  'exam',
  'toilet',
  'entrance',
  'lift',
  'stairs',
  'escalator',
  'landmark',
] as const;

export type EdgeKind = (typeof edgeKinds)[number];
export const edgeKinds = ['corridor', 'door', 'ramp', 'stairs', 'escalator'] as const;

export type ShaftKind = (typeof shaftKinds)[number];
export const shaftKinds = ['lift', 'stairs', 'escalator'] as const;

interface Named {
  zh: string;
  en: string;
}

export interface Building extends Named {
  id: string;
}

export interface Floor {
  id: string;
  building: string;
  /** As it stands on the slips: `2F`, `B1`. */
  label: string;
  /** Order from below; the ground floor is 1. */
  level: number;
  width: number;
  height: number;
}

/** Something drawn: a room, a hall, a toilet. Nobody walks on rooms; the ways lead to spots. */
export interface Room extends Named {
  id: string;
  floor: string;
  kind: RoomKind;
  shape: readonly (readonly [x: number, y: number])[];
}

/** A point of the ways: a crossing, a door, the place before a counter, a wall with a code. */
export interface Spot extends Named {
  id: string;
  floor: string;
  x: number;
  y: number;
  kind: SpotKind;
  /** Places of the catalog that one reaches here. */
  places: readonly string[];
  /** Easily seen, so that a sentence may name it. */
  landmark: boolean;
  /** Where somebody looks who reads the code on the wall here, in degrees: 0 to the right of the plan, 90 down. */
  facing: number | null;
  hours: readonly Hours[] | null;
}

/** A way between two spots, in both directions. A way over two floors (a bridge between houses) says its own length. */
export interface Edge extends Named {
  id: string;
  a: string;
  b: string;
  kind: EdgeKind;
  /** Null: as long as the line between its ends. */
  metres: number | null;
  /** Clear width in centimetres, where it is known. */
  width: number | null;
  stepFree: boolean;
  hours: readonly Hours[] | null;
}

/** A lift, a staircase or an escalator with the spots it stops at. */
export interface Shaft extends Named {
  id: string;
  kind: ShaftKind;
  stops: readonly string[];
  /** An escalator runs one way; the others go both. */
  runs: 'both' | 'up' | 'down';
  hours: readonly Hours[] | null;
}

export interface Plan {
  buildings: readonly Building[];
  floors: readonly Floor[];
  rooms: readonly Room[];
  spots: readonly Spot[];
  edges: readonly Edge[];
  shafts: readonly Shaft[];
}

export const EMPTY_PLAN: Plan = { buildings: [], floors: [], rooms: [], spots: [], edges: [], shafts: [] };
