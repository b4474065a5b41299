import type { Agenda } from './agenda.ts';
import type { ApiUser } from './client.ts';
import type { Visit } from './facts.ts';
import type { Kiosks } from './kiosk.ts';
import type { Person } from './people.ts';
import type { WayOn } from './way-on.ts';
import type { Window } from './window.ts';

export interface Named {
  id: string;
  name: string;
}

export interface SlotView {
  id: string;
  start: string;
  free: number;
  visit: 'any' | 'first' | 'return';
  state: string;
}

export interface SessionView {
  id: string;
  date: string;
  period: string;
  start: string;
  end: string;
  slotClass: string;
  clinicKind: string;
  practitioner: Named & { title: string };
  state: string;
  free: number;
  total: number;
  slots: SlotView[];
  department: string;
}

/** One simulated patient on the day: what was booked, and what happened. Instants are UTC text. */
export interface Guest {
  person: Person;
  patient: string;
  api: ApiUser | null;
  random: () => number;
  appointment: string;
  session: SessionView;
  number: number;
  slot: string | null;
  slotStart: string | null;
  booked: boolean;
  arrival: string;
  checkedInAt: string | null;
  /** How often the doctor called them. */
  calls: number;
  /** Has been in the room; was sent to tests from there. */
  seen?: boolean;
  tested?: boolean;
  /** Was called and not there: the check-in after that is told nothing of, unlike the one after tests. */
  missed?: boolean;
  /** Check-ins after tests. */
  backs?: number;
  /** What stands on credit. */
  charges?: { charge: string; fen: number }[];
}

export const COUNTED = [
  ...['booked', 'walkIns', 'cancelled', 'checkedIn', 'absent', 'noShow', 'turnedAway', 'refusedFull'],
  ...['partnerBooked', 'waited', 'offersTaken', 'offersLapsed'],
  ...[
    'sentToTests',
    'backFromTests',
    'atDesk',
    'atKiosk',
    'messages',
    'stopped',
    'substituted',
    'keptTaken',
    'cancelledByHospital',
    'reports',
    'medicines',
    'bills',
    'boardEvents',
  ],
] as const;

export interface World {
  base: string;
  hospital: number;
  /** The day on which the demo begins. */
  firstDay: string;
  desk: ApiUser;
  agenda: Agenda;
  anyone: ApiUser;
  /** Version of the privacy notice that everybody agrees to. */
  notice: string;
  now(): string;
  /** The hospital's clock, never back; what is due by then has happened. */
  moveTo(instant: string): Promise<void>;
  /** Everybody so far: the next person has this number, and is like nobody before. */
  people: number;
  /** Who comes on another day than planned, by that day. */
  later: Map<string, Guest[]>;
  /** Guests by encounter id, once checked in. */
  present: Map<string, Guest>;
  /** Doctors with nobody waiting, by session: whoever checks in there rings. */
  idle: Map<string, () => void>;
  kiosks: Kiosks;
  /** The registration window; null where the hospital has none. */
  window: Window | null;
  /** Tests, money and medicine; null where nobody can tell of them. */
  wayOn: WayOn | null;
  visits: Visit[];
  /** Clinics that a substitute took over, as `<doctor> <start>`. */
  takenOver: Set<string>;
  counts: Record<(typeof COUNTED)[number], number>;
  /** Places of a slot that the plan has given to somebody, so that two do not set out for the same one. */
  perSlot: Map<string, number>;
  /** Slots of expert clinics that are kept for first or return visits, and the live bookings of each kind by day. */
  kept: Map<string, 'first' | 'return'>;
  expert: Map<string, { first: number; return: number }>;
  /** What a slot can hold. */
  places: Map<string, number>;
  /** Live appointments the hospital acknowledged, per slot and per (session, number): never above capacity, never twice. */
  sold: Map<string, number>;
  numbers: Map<string, number>;
  errors: string[];
}

export const path = (w: { hospital: number }, rest: string): string => `/api/h/${w.hospital}/${rest}`;

export function countUp(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
