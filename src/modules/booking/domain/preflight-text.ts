/** The lines of the pre-flight check that are not refusals (those have their text in errors.ts). */
export const preflightText = {
  'booking.preflight_identity': { zh: '就诊人身份已登记', en: 'The patient is registered' },
  'booking.preflight_child': {
    zh: '就诊人未满 14 周岁，请由监护人陪同就诊',
    en: 'The patient is under 14: a guardian must come along',
  },
  'booking.preflight_limits': { zh: '当天的预约数量在限额之内', en: 'Within the limits of the day' },
  'booking.preflight_session': { zh: '门诊开放预约', en: 'The session is open for booking' },
  'booking.preflight_first': { zh: '这次算初诊', en: 'This will be a first visit' },
  'booking.preflight_return': { zh: '这次算复诊', en: 'This will be a return visit' },
  'booking.preflight_kept': {
    zh: '剩下的号先留给复诊的患者；到放开的时间还有，就谁都能约。请换医生或日期，或加入候补',
    en: 'What is left is kept for return visits until it opens to everybody; please choose another doctor or day, or wait for a place',
  },
  'booking.preflight_kept_first': {
    zh: '剩下的号先留给第一次来看的患者；到放开的时间还有，就谁都能约。请换医生或日期，或加入候补',
    en: 'What is left is kept for first visits until it opens to everybody; please choose another doctor or day, or wait for a place',
  },
  'booking.preflight_full': {
    zh: '这个门诊已约满，请选择其他医生或日期',
    en: 'This session is fully booked; please choose another doctor or day',
  },
} as const;

export type PreflightCode = keyof typeof preflightText;
