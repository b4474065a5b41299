import { defineErrors } from '#platform/http/errors.ts';

/** Whoever books by themselves, against buying-up: each says what still works. */
export const callerErrors = defineErrors({
  'booking.caller_limited': {
    status: 409,
    zh: '这个账号或这台设备在 {until} 之前暂时不能自己预约。打电话、到窗口、现场挂号和急诊都照常。原因写在“我的 · 没来的预约”里，觉得不对可以申请复核。',
    en: 'This account or device cannot book by itself before {until}. Telephone, desk, walk-in and emergency stay open. The reason is under “Me · Missed visits”, where you may ask for a review.',
  },
  'booking.caller_day_limit': {
    status: 409,
    zh: '这个账号 24 小时内已经约了 {limit} 个号，请明天再约。着急看病，请打电话或到窗口，不受限制。',
    en: 'This account has taken {limit} places within 24 hours. Please go on tomorrow, or call or come to the desk, where no such limit holds.',
  },
  'booking.device_day_limit': {
    status: 409,
    zh: '这台设备 24 小时内已经约了 {limit} 个号，请明天再约。着急看病，请打电话或到窗口，不受限制。',
    en: 'From this device {limit} places were taken within 24 hours. Please go on tomorrow, or call or come to the desk, where no such limit holds.',
  },
  'booking.caller_doctor_limit': {
    status: 409,
    zh: '这个账号在这位医生的这一天已经有 {limit} 个号。家人还要看，请打电话或到窗口预约，或选别的医生、别的日子。',
    en: 'This account already has {limit} numbers with this doctor on this day. For more of the family please call or come to the desk, or choose another doctor or day.',
  },
  'booking.caller_pause': {
    status: 409,
    zh: '刚为一位家人约好。请等 {seconds} 秒，再为下一位预约。',
    en: 'A place was just taken for one person. Please wait {seconds} seconds before booking for the next.',
  },
  'booking.caller_rebook_wait': {
    status: 409,
    zh: '这个门诊的号刚由这个账号退回，请等 {minutes} 分钟再为另一位家人预约，或打电话、到窗口办理。',
    en: 'This account has just given a number of this clinic back. Please wait {minutes} minutes before booking it for another person, or call or come to the desk.',
  },
  'booking.case_unknown': {
    status: 404,
    zh: '没有找到这条记录，请刷新后再看。',
    en: 'This record was not found. Please reload.',
  },
  'booking.case_decided': {
    status: 409,
    zh: '这条已经处理过了，请刷新后再看。',
    en: 'This has been decided already. Please reload.',
  },
  'booking.case_appealed': {
    status: 409,
    zh: '已经申请过复核，请等工作人员答复。',
    en: 'A review has been asked for already. Please wait for the answer.',
  },
});
