import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'kiosk.device_unknown': {
    status: 401,
    zh: '这台自助机还没有配对，或已经停用。请找工作人员。',
    en: 'This kiosk is not paired, or it has been taken out of use. Please ask the staff.',
  },
  'kiosk.sitting_over': {
    status: 401,
    zh: '这次办理已经结束。请从头再来一次。',
    en: 'This visit to the kiosk is over. Please start again.',
  },
  'kiosk.not_identified': {
    status: 409,
    zh: '请先刷证件或就诊卡。',
    en: 'Please show your ID or card first.',
  },
  'kiosk.nobody_found': {
    status: 404,
    zh: '没有找到对应的档案。请核对后再试一次，或到窗口办理。',
    en: 'No record was found. Please check and try once more, or go to the desk.',
  },
  'kiosk.too_many_tries': {
    status: 429,
    zh: '试的次数太多了。请刷证件，或到窗口办理。',
    en: 'Too many tries. Please use your ID or card, or go to the desk.',
    retryAfter: 3_600,
  },
  'kiosk.appointment_unknown': {
    status: 404,
    zh: '没有找到这个预约。',
    en: 'This appointment was not found.',
  },
  'kiosk.other_campus': {
    status: 409,
    zh: '这个号在{campus}。请到那里办理。',
    en: 'This appointment is at {campus}. Please go there.',
  },
  'kiosk.desk_tickets_taken': {
    status: 409,
    zh: '一次最多取 3 张窗口号。',
    en: 'At most 3 desk tickets can be taken at once.',
  },
  'kiosk.slip_unknown': {
    status: 404,
    zh: '这张小票今天没有在排队。请刷证件查询。',
    en: 'This slip is in no line today. Please look up with your ID or card.',
  },
  'kiosk.code_unknown': {
    status: 404,
    zh: '没有自助机显示这个配对码，可能已过期。请看自助机上现在的六位数字。',
    en: 'No kiosk shows this code; it may have run out. Please read the six digits on the kiosk again.',
  },
  'kiosk.devices_waiting': {
    status: 409,
    zh: '等待配对的自助机太多。请先配对已经显示配对码的，十分钟后再试。',
    en: 'Too many kiosks wait to be paired. Please pair those that show a code first, or try again in ten minutes.',
  },
  'kiosk.unknown': {
    status: 404,
    zh: '没有找到这台自助机，可能已经停用。请刷新后再看。',
    en: 'This kiosk was not found; it may have been taken out of use. Please reload.',
  },
  'kiosk.changed': {
    status: 409,
    zh: '刚才有人改过这台自助机。请刷新，看过之后再改。',
    en: 'Somebody has just changed this kiosk. Please reload and look before you change it.',
  },
  'kiosk.campus_unknown': {
    status: 400,
    zh: '没有找到这个院区。',
    en: 'This campus was not found.',
  },
});
