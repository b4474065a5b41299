import { defineErrors } from '#platform/http/errors.ts';

/** First and return visits, added places, the way of a rota to its release. */
export const slotClassErrors = defineErrors({
  'booking.slot_for_first_visits': {
    status: 409,
    zh: '这个时间留给第一次来看的患者；就诊人 {months} 个月内来过，算复诊。{until} 起没人约，就谁都能约。请换一个时间。',
    en: 'This time is kept for first visits; the patient was here within {months} months, so this is a return visit. What is left opens to everybody from {until}. Please choose another time.',
  },
  'booking.slot_for_return_visits': {
    status: 409,
    zh: '这个时间留给复诊的患者（{months} 个月内来看过）。{until} 起没人约，就谁都能约。请换一个时间。',
    en: 'This time is kept for return visits (seen here within {months} months). What is left opens to everybody from {until}. Please choose another time.',
  },
  'booking.session_unreleased': {
    status: 409,
    zh: '这个门诊还没有放号，请过些时候再来。',
    en: 'This clinic session is not released yet; please come back later.',
  },
  'booking.added_limit': {
    status: 409,
    zh: '这个门诊加号已满（最多 {limit} 个）。要再加，请在“规则”里改上限。',
    en: 'This session has all the added places it may have ({limit}). The limit is among the rules.',
  },
  'booking.added_time': {
    status: 422,
    zh: '加号的时间要在门诊开始和结束之间，而且还没过去。',
    en: 'An added place lies between the beginning and the end of the session, and not in the past.',
  },
  'booking.added_not_own': {
    status: 403,
    zh: '医生只能给自己的门诊加号。',
    en: 'A doctor adds places to their own sessions only.',
  },
  'booking.rota_unknown': {
    status: 404,
    zh: '没有找到这份排班，请刷新。',
    en: 'This rota was not found; please reload.',
  },
  'booking.rota_state': {
    status: 409,
    zh: '这份排班刚刚有了变化，请刷新后再操作。',
    en: 'This rota has just changed; please reload and try again.',
  },
  'booking.rota_same_person': {
    status: 409,
    zh: '提交的人不能自己审核，请另一位有审核权的同事来审核。',
    en: 'Whoever submitted a rota may not approve it; please ask another person who may.',
  },
  'booking.change_reason': {
    status: 422,
    zh: '这个门诊是审核过才放的号，改动要写原因。',
    en: 'This session was released after an approval: a change needs its reason.',
  },
});

export const slotClassConstraints = {
  booking_rota_two_people: 'booking.rota_same_person',
  booking_rota_one_draft: 'booking.rota_state',
  booking_slot_start: 'booking.rota_state',
};
