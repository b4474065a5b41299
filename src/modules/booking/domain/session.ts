export type SessionState = 'planned' | 'open' | 'paused' | 'closed';
export type Period = 'am' | 'pm' | 'evening';
export type SlotClass = 'ordinary' | 'specialty' | 'expert';
export type AppointmentState = 'booked' | 'arrived' | 'fulfilled' | 'no_show' | 'cancelled';
export type Channel = 'web' | 'mobile' | 'window' | 'phone' | 'kiosk' | 'clinic_room' | 'walk_in';

/** Which states a session may be in before each act; the update asks the same condition. */
export const sessionMoves = {
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused', 'planned'], to: 'open' },
  close: { from: ['planned', 'open', 'paused'], to: 'closed' },
} as const satisfies Record<string, { from: readonly SessionState[]; to: SessionState }>;

export type SessionMove = keyof typeof sessionMoves;
