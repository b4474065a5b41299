import { defineErrors } from '#platform/http/errors.ts';

/** Refusals of a move at the desk; whatever refuses the new place is in errors.ts, as for a booking. */
export const deskErrors = defineErrors({
  'booking.move_walk_in': {
    status: 409,
    zh: '现场号没有固定的时间，不能改约。要改天，请取消后另约。',
    en: 'A walk-in number has no time that could be moved. For another day, please cancel it and book.',
  },
  'booking.move_same': {
    status: 409,
    zh: '约的就是这个时段，没有改动。请选另一个时段。',
    en: 'It is this time already; nothing changed. Please choose another time.',
  },
});
