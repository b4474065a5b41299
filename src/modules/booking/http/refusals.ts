/** Refusals of a place, for the routes that take one. */
const PLACE = [
  'booking.slot_unknown',
  'booking.slot_full',
  'booking.slot_started',
  'booking.slot_on_site',
  'booking.slot_for_partners',
  'booking.slot_not_released',
  'booking.session_closed',
  'booking.session_paused',
  'booking.not_open_yet',
  'booking.suspended',
  'booking.doctor_day_limit',
  'booking.department_day_limit',
  'identity.patient_not_found',
] as const;

export const HOLD_ERRORS = [...PLACE, 'booking.hold_exists'];
export const BOOK_ERRORS = [...PLACE, 'booking.hold_unknown', 'booking.hold_used', 'booking.hold_expired'];
