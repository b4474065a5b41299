export type SessionState = 'planned' | 'open' | 'paused' | 'closed';
export type Period = 'am' | 'pm' | 'evening';
export type SlotClass = 'ordinary' | 'specialty' | 'expert';
export type AppointmentState = 'booked' | 'arrived' | 'fulfilled' | 'no_show' | 'cancelled';
/** Where a place is booked. No channel may add to the price. */
export type BookingChannel =
  | 'web'
  | 'mobile'
  | 'window'
  | 'phone'
  | 'kiosk'
  | 'clinic_room'
  | 'partner'
  | 'family_doctor';
export type Channel = BookingChannel | 'walk_in';
/** For whom a slot is released: the hospital's own desks, everybody, or lower-tier institutions first. */
export type Share = 'onsite' | 'online' | 'tier';
/** Whose visit a slot is kept for until it opens to all: first visits 初诊, return visits 复诊, or nobody's in particular. */
export type SlotVisit = 'any' | 'first' | 'return';
/** What a visit would be to this patient. */
export type VisitKind = 'first' | 'return';
/** Places by share. */
export type ByShare = Readonly<Record<Share, number>>;

/** Which states a session may be in before each act; the update asks the same condition. A draft opens by its release only. */
export const sessionMoves = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['planned', 'open', 'paused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly SessionState[]; to: SessionState }>;

export type SessionMove = keyof typeof sessionMoves;
