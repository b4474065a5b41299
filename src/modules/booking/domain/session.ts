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
/** Places by share. */
export type ByShare = Readonly<Record<Share, number>>;

/** Which states a session may be in before each act; the update asks the same condition. */
export const sessionMoves = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused', 'planned'], to: 'open' },
  close: { from: ['planned', 'open', 'paused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly SessionState[]; to: SessionState }>;

export type SessionMove = keyof typeof sessionMoves;
