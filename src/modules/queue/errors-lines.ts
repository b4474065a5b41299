import { defineErrors } from '#platform/http/errors.ts';

export const lineErrors = defineErrors({
  'queue.line_stopped': {
    status: 409,
    zh: '这个诊室暂停叫号了。请等它恢复，或到导诊台换一个诊室。',
    en: 'This room has stopped calling for a while. Please wait until it goes on, or ask at the desk for another room.',
  },
  'queue.already_stopped': {
    status: 409,
    zh: '这个队列已经暂停了，请刷新。',
    en: 'This line is stopped already; please reload.',
  },
  'queue.not_stopped': {
    status: 409,
    zh: '这个队列没有暂停，请刷新。',
    en: 'This line is not stopped; please reload.',
  },
  'queue.patients_away': {
    status: 409,
    zh: '还有 {count} 位患者在做检查，今天没有您后面的场次。请等他们回来，或确认结束出诊并把他们记为“结果没看”。',
    en: 'At tests: {count}, and you have no later session today. Wait for them, or confirm closing; they are then recorded as results not looked at.',
  },
  'queue.pool_unknown': {
    status: 404,
    zh: '没有找到这个公共队列，请刷新。',
    en: 'This common line was not found; please reload.',
  },
  'queue.pool_name_taken': {
    status: 409,
    zh: '这个科室已经有同名的公共队列，请换个名字。',
    en: 'This department has a common line of that name; please choose another.',
  },
  'queue.pool_doctor_elsewhere': {
    status: 409,
    zh: '有医生已经在别的公共队列里，请先从那里移出。',
    en: 'One of the doctors belongs to another common line; please remove them there first.',
  },
  'queue.doctor_unknown': {
    status: 404,
    zh: '没有找到这位医生，请重新选择。',
    en: 'This doctor was not found; please choose again.',
  },
});
