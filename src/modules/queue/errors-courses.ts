import { defineErrors } from '#platform/http/errors.ts';

export const courseErrors = defineErrors({
  'queue.course_unknown': {
    status: 404,
    zh: '没有找到这个疗程。请刷新后再看。',
    en: 'This course was not found. Please reload.',
  },
  'queue.course_closed': {
    status: 409,
    zh: '这个疗程已经停止，不能再签到。需要继续请找开疗程的医生。',
    en: 'This course was stopped. To go on, please ask the doctor who opened it.',
  },
  'queue.course_used_up': {
    status: 409,
    zh: '这个疗程的次数已经用完。需要继续请找医生再开。',
    en: 'All sessions of this course are used. To go on, please ask the doctor for another one.',
  },
  'queue.course_expired': {
    status: 409,
    zh: '这个疗程已过有效期。请找开疗程的医生。',
    en: 'This course has run out of time. Please ask the doctor who opened it.',
  },
  'queue.course_today': {
    status: 409,
    zh: '今天已经签到过了，不用再签。请在治疗室外等。',
    en: 'Checked in today already. Please wait outside the treatment room.',
  },
  'queue.course_changed': {
    status: 409,
    zh: '这个疗程刚刚变了。请刷新，看过之后再操作。',
    en: 'This course has just changed. Please reload and look before you go on.',
  },
  'queue.course_visit_state': {
    status: 409,
    zh: '这一次刚刚变了（做完了或已撤销）。请刷新后再看。',
    en: 'This visit has just changed: it is done or was undone. Please reload.',
  },
  'queue.course_place': {
    status: 400,
    zh: '请选本院的科室和治疗室。',
    en: 'Please choose a department and a room of this hospital.',
  },
  'queue.course_until': {
    status: 400,
    zh: '有效期要在今天到一年之内。',
    en: 'A course is valid from today to at most a year from now.',
  },
});
