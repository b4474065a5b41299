import { defineErrors } from '#platform/http/errors.ts';

/** Refusals around stopping a clinic (停诊). */
export const stopErrors = defineErrors({
  'booking.approval_needed': {
    status: 409,
    zh: '这个门诊停诊要先经另一个人批准。请提交申请。',
    en: 'Stopping this clinic needs the approval of another person. Please ask for it.',
  },
  'booking.approval_not_needed': {
    status: 409,
    zh: '这个门诊不用申请，可以直接办理。',
    en: 'This clinic needs no approval; go ahead directly.',
  },
  'booking.urgent_too_early': {
    status: 409,
    zh: '离开诊还早，不能先停后批。请提交申请。',
    en: 'There is still time before this clinic: please ask for the approval first.',
  },
  'booking.substitute_not_equal': {
    status: 409,
    zh: '这位医生不能替诊：要同科室，职称不低于停诊的医生。请另选一位。',
    en: 'This doctor cannot take over: it must be one of the department with no lower title. Please choose another.',
  },
  'booking.joint_no_substitute': {
    status: 409,
    zh: '联合门诊是几位医生一起看，不能由一位医生替诊。请选“不安排替诊”，可以留后面几次的号。',
    en: 'A joint clinic is several doctors together: one alone cannot take it over. Choose nobody; places of its next dates can be kept.',
  },
  'booking.request_unknown': {
    status: 404,
    zh: '没有找到这份申请，请刷新。',
    en: 'This request was not found; please reload.',
  },
  'booking.request_exists': {
    status: 409,
    zh: '这个门诊已经有一份申请在等批准。',
    en: 'A request about this clinic is waiting already.',
  },
  'booking.request_decided': {
    status: 409,
    zh: '这份申请已经处理过了，请刷新。',
    en: 'This request has been dealt with; please reload.',
  },
  'booking.request_same_person': {
    status: 409,
    zh: '不能批准自己提的申请，请另一个人来批。',
    en: 'Nobody approves their own request; please let another person decide.',
  },
  'booking.stop_case_unknown': {
    status: 404,
    zh: '没有找到这条停诊安排，请刷新。',
    en: 'This arrangement was not found; please reload.',
  },
  'booking.stop_case_over': {
    status: 409,
    zh: '这条安排已经处理过，或者时间已过。请刷新后再看。',
    en: 'This arrangement has been settled or its time is over. Please reload.',
  },
});

export const stopConstraints = {
  booking_stop_request_one_open: 'booking.request_exists',
  booking_stop_request_two_people: 'booking.request_same_person',
  booking_stop_once: 'booking.session_state',
};
