/** Refusals of a place, for the routes that take one. */
const PLACE = [
  'booking.slot_unknown',
  'booking.slot_full',
  'booking.slot_started',
  'booking.slot_on_site',
  'booking.slot_for_partners',
  'booking.slot_not_released',
  'booking.slot_for_first_visits',
  'booking.slot_for_return_visits',
  'booking.session_unreleased',
  'booking.session_closed',
  'booking.session_paused',
  'booking.not_open_yet',
  'booking.suspended',
  'booking.doctor_day_limit',
  'booking.department_day_limit',
  'identity.patient_not_found',
] as const;

/** Of whoever books by themselves. */
const CALLER = [
  'booking.caller_limited',
  'booking.caller_day_limit',
  'booking.device_day_limit',
  'booking.caller_doctor_limit',
  'booking.caller_pause',
  'booking.caller_rebook_wait',
] as const;

export const HOLD_ERRORS = [...PLACE, ...CALLER, 'booking.hold_exists'];
export const BOOK_ERRORS = [...PLACE, ...CALLER, 'booking.hold_unknown', 'booking.hold_used', 'booking.hold_expired'];
