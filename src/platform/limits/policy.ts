import type { AnyRoute } from '../http/route.ts';

/**
 * open: never limited, such as health checks. read, write: the ordinary flood. stream: opening live pages.
 * booking: taking places. sign_in, code: what an outsider tries. registration, personal: records and what is in them.
 */
export type LimitClass =
  | 'open'
  | 'read'
  | 'write'
  | 'stream'
  | 'booking'
  | 'sign_in'
  | 'code'
  | 'registration'
  | 'personal';

/** So many requests in so many seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

export interface Policy {
  /** shared: counted in the database for all processes together. process: each process for itself, no round trip. */
  store: 'process' | 'shared';
  patient: Allowance;
  staff: Allowance;
  /** The programs of one partner institution together. */
  partner: Allowance;
  /** A browser that has not signed in, and of a patient the browser beside the account. */
  device: Allowance;
  /** Everybody behind one address who has not signed in: a whole hospital may be behind it. */
  address: Allowance;
}

const per = (points: number, seconds: number): Allowance => ({ points, seconds });
const MINUTE = 60;
const HOUR = 3_600;

/**
 * How often. Set far above what hands can do and far below what scripts do; the desk, where somebody stands and waits,
 * is given ten times a patient's share. What guards one phone (ten codes an hour, five tries a code) and one user name
 * (five tries, then fifteen minutes) is kept with the codes and passwords themselves in the room identity.
 */
export const POLICIES: Record<Exclude<LimitClass, 'open'>, Policy> = {
  read: {
    store: 'process',
    patient: per(300, MINUTE),
    staff: per(3_000, MINUTE),
    partner: per(600, MINUTE),
    device: per(300, MINUTE),
    address: per(12_000, MINUTE),
  },
  write: {
    store: 'process',
    patient: per(60, MINUTE),
    staff: per(600, MINUTE),
    partner: per(120, MINUTE),
    device: per(60, MINUTE),
    address: per(3_000, MINUTE),
  },
  stream: {
    store: 'process',
    patient: per(60, MINUTE),
    staff: per(300, MINUTE),
    partner: per(5, MINUTE),
    device: per(60, MINUTE),
    address: per(3_000, MINUTE),
  },
  // One booking is a hold and a confirmation; a family of eight still books in one go.
  booking: {
    store: 'process',
    patient: per(20, MINUTE),
    staff: per(600, MINUTE),
    partner: per(120, MINUTE),
    device: per(40, MINUTE),
    address: per(3_000, MINUTE),
  },
  sign_in: {
    store: 'shared',
    patient: per(20, 10 * MINUTE),
    staff: per(60, 10 * MINUTE),
    partner: per(5, 10 * MINUTE),
    device: per(30, 10 * MINUTE),
    address: per(3_000, 10 * MINUTE),
  },
  code: {
    store: 'shared',
    patient: per(20, HOUR),
    staff: per(60, HOUR),
    partner: per(5, HOUR),
    device: per(20, HOUR),
    address: per(2_000, HOUR),
  },
  registration: {
    store: 'shared',
    patient: per(20, HOUR),
    staff: per(600, 10 * MINUTE),
    partner: per(120, 10 * MINUTE),
    device: per(20, HOUR),
    address: per(1_000, HOUR),
  },
  personal: {
    store: 'shared',
    patient: per(60, 10 * MINUTE),
    staff: per(600, 10 * MINUTE),
    partner: per(120, 10 * MINUTE),
    device: per(60, 10 * MINUTE),
    address: per(1_000, 10 * MINUTE),
  },
};

/** Live pages that one account, browser or address may have open at once, in one process. */
export const OPEN_STREAMS = { patient: 10, staff: 30, partner: 1, device: 10, address: 500 } as const;

/** Routes whose class their shape does not tell. */
const BY_ID: Readonly<Record<string, LimitClass>> = {
  'platform.livez': 'open',
  'platform.readyz': 'open',
  'platform.metrics': 'open',
  'platform.clock_read': 'open',
  'platform.clock_set': 'open',
  'identity.request_code': 'code',
  'identity.sign_out': 'write',
  // Each screen, each minute, by its token: nobody gets in by it.
  'queue.screen_beat': 'write',
  'messaging.receipts_take': 'write',
  'messaging.device_receipt': 'write',
  'messaging.email_ask': 'code',
  'messaging.email_prove': 'code',
  'identity.own_record': 'personal',
  'identity.export': 'personal',
  'identity.emergency_card': 'personal',
  'identity.break_glass': 'personal',
  'identity.register_own': 'registration',
  'identity.claim': 'registration',
  // A kiosk in a busy hall: one person after the other, all from one browser. Its tries by phone are counted by the room.
  'kiosk.seen': 'write',
  'kiosk.help': 'write',
  'kiosk.begin': 'write',
  'kiosk.stay': 'write',
  'kiosk.leave': 'write',
  'kiosk.check_in': 'write',
  'kiosk.desk_ticket': 'write',
  'kiosk.identify': 'personal',
  'kiosk.slip': 'personal',
  'kiosk.register': 'registration',
  'kiosk.book': 'booking',
};

const BY_PERMISSION: Readonly<Record<string, LimitClass>> = {
  'identity.patient.find': 'personal',
  'identity.patient.outside': 'personal',
  'identity.patient.register': 'registration',
  'booking.book.self': 'booking',
  'booking.desk': 'booking',
  'booking.partner': 'booking',
};

/** The names above, for the test that none of them has died out. */
export const NAMED = { routes: Object.keys(BY_ID), permissions: Object.keys(BY_PERMISSION) };

type Shape = Pick<AnyRoute, 'id' | 'method' | 'kind' | 'public' | 'permission'>;

/** The class of a route: by name, else by shape, so that a new route is never without one. */
export function limitClass({ id, method, kind, public: open, permission }: Shape): LimitClass {
  const named = BY_ID[id];
  if (named) return named;
  if (kind === 'stream') return 'stream';
  const byPermission = permission === undefined ? undefined : BY_PERMISSION[permission];
  // Looking for a place is reading; looking up a person is not.
  if (byPermission && (method !== 'GET' || byPermission === 'personal')) return byPermission;
  if (method === 'GET') return 'read';
  // Whoever may send without having signed in, tries to get in.
  return open === undefined ? 'write' : 'sign_in';
}

/** What everybody wants in the one second in which numbers are released: patients taking places. Desks do not wait for it. */
export const isRush = (route: Shape): boolean =>
  route.permission === 'booking.book.self' && limitClass(route) === 'booking';
