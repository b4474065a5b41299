import { defineErrors } from '#platform/http/errors.ts';

/** Refusals of a place carry `alternatives` (domain/refusal-params.ts): the pages offer them. */
export const errors = defineErrors({
  'booking.slot_unknown': {
    status: 404,
    zh: '没有找到这个时段，请返回重新选择。',
    en: 'This time was not found; please go back and choose again.',
  },
  'booking.slot_full': {
    status: 409,
    zh: '这个时段刚刚约满了。请换一个时段。',
    en: 'This time has just been taken. Please choose another time.',
  },
  'booking.slot_started': {
    status: 409,
    zh: '这个时段已经开始，不能再预约。请选后面的时段，或到窗口现场挂号。',
    en: 'This time has already begun. Please choose a later one or register at the desk.',
  },
  'booking.setting_out_of_range': {
    status: 400,
    zh: '这个数字要在 {min} 到 {max} 之间。',
    en: 'This figure must be between {min} and {max}.',
  },
  'booking.slot_on_site': {
    status: 409,
    zh: '这个时段留给到院和打电话的患者。请换一个时段。',
    en: 'This time is kept for patients at the desk or on the phone. Please choose another time.',
  },
  'booking.slot_for_partners': {
    status: 409,
    zh: '这个时段先留给基层医疗机构，过几天没人用就向所有人开放。请换一个时段。',
    en: 'This time goes to community and county institutions first and opens to everybody some days later. Please choose another time.',
  },
  'booking.slot_not_released': {
    status: 409,
    zh: '这个时段还没有放号，请等到放号时间再约。',
    en: 'This time is not released yet. Please book it from its release time on.',
  },
  'booking.session_unknown': {
    status: 404,
    zh: '没有找到这个门诊班次，请返回重新选择。',
    en: 'This clinic session was not found; please go back and choose again.',
  },
  'booking.session_closed': {
    status: 409,
    zh: '这个门诊已停止挂号。请选择其他医生或日期。',
    en: 'This clinic session is closed. Please choose another doctor or day.',
  },
  'booking.session_paused': {
    status: 409,
    zh: '这个门诊暂停挂号。请稍后再试，或选择其他医生。',
    en: 'This clinic session is paused. Please try later or choose another doctor.',
  },
  'booking.session_state': {
    status: 409,
    zh: '班次状态已经变化，请刷新后再操作。',
    en: 'The session has changed; please reload and try again.',
  },
  'booking.session_over': {
    status: 409,
    zh: '这个门诊已经结束，不能再挂现场号。',
    en: 'This session is over; no more walk-in numbers are given.',
  },
  'booking.place_unknown': {
    status: 404,
    zh: '没有找到这个诊室，请重新选择。',
    en: 'This room was not found; please choose again.',
  },
  'booking.practitioner_unknown': {
    status: 404,
    zh: '没有找到这位医生，请重新选择。',
    en: 'This doctor was not found; please choose again.',
  },
  'booking.practitioner_busy': {
    status: 409,
    zh: '这位医生在同一时间已有另一个门诊，请调整时间。',
    en: 'This doctor already has a session at that time; please change the hours.',
  },
  'booking.template_exists': { status: 409, zh: '这个排班模板已经存在。', en: 'This template already exists.' },
  'booking.practitioner_ambiguous': {
    status: 422,
    zh: '有几位医生叫这个名字，请写工号。',
    en: 'Several doctors have this name; please give the number.',
  },
  'booking.place_ambiguous': {
    status: 422,
    zh: '有几个诊室叫这个名字，请先把名称改成不重复的。',
    en: 'Several rooms have this name; please make their names differ first.',
  },
  'booking.template_overlaps': {
    status: 422,
    zh: '与这位医生同一天的另一个班时间重叠。',
    en: 'Overlaps another session of this doctor on the same day.',
  },
  'booking.template_unknown': {
    status: 404,
    zh: '没有找到这个排班，或者它已经结束了。请刷新。',
    en: 'This rule of the week was not found or has ended. Please reload.',
  },
  'booking.template_past': {
    status: 422,
    zh: '排班只能从今天或以后改起。',
    en: 'The week can be changed from today on, not in the past.',
  },
  'booking.template_hours': {
    status: 400,
    zh: '排班时间不对：每个时段不超过 30 分钟，结束要晚于开始。',
    en: 'The hours are not right: a slot is at most 30 minutes and the end comes after the start.',
  },
  'booking.not_open_yet': {
    status: 409,
    zh: '这一天还没有开放预约，请过几天再来。',
    en: 'Booking for this day is not open yet; please come back later.',
  },
  'booking.range_too_long': {
    status: 400,
    zh: '一次最多生成 92 天的班次，请缩短日期范围。',
    en: 'At most 92 days are generated at once; please shorten the range.',
  },
  'booking.doctor_day_limit': {
    status: 409,
    zh: '就诊人当天已经约了这位医生，每天限约一个号。如需改时间，请先取消原预约。',
    en: 'The patient already has a number with this doctor that day (limit one). To change the time, cancel the first one.',
  },
  'booking.department_day_limit': {
    status: 409,
    zh: '就诊人当天预约的科室数已到上限。请换一天，或先取消一个预约。',
    en: 'The patient has reached the number of departments for one day. Please choose another day or cancel one.',
  },
  'booking.hold_unknown': {
    status: 404,
    zh: '没有找到为您保留的号，请重新选择时段。',
    en: 'The place kept for you was not found; please choose a time again.',
  },
  'booking.hold_used': {
    status: 409,
    zh: '这个号已经预约成功，请在“我的预约”中查看。',
    en: 'This place is already booked; see “My appointments”.',
  },
  'booking.hold_expired': {
    status: 409,
    zh: '为您保留的时间已过。请重新选择时段。',
    en: 'The time for which the place was kept has passed. Please choose a time again.',
  },
  'booking.hold_exists': {
    status: 409,
    zh: '正在为这位就诊人保留另一个号，请稍后再试。',
    en: 'Another place is just being kept for this patient; please try again.',
  },
  'booking.appointment_unknown': { status: 404, zh: '没有找到这个预约。', en: 'This appointment was not found.' },
  'booking.appointment_state': {
    status: 409,
    zh: '这个预约的状态已经变化，请刷新后查看。',
    en: 'This appointment has changed; please reload to see it.',
  },
  'booking.cancel_too_late': {
    status: 409,
    zh: '离就诊开始不足 {minutes} 分钟，不能在线取消。请到窗口或打电话办理。',
    en: 'Less than {minutes} minutes remain, so it cannot be cancelled online. Please call or go to the desk.',
  },
  'booking.waitlist_unknown': { status: 404, zh: '没有找到这个候补。', en: 'This waitlist entry was not found.' },
  'booking.waitlist_exists': {
    status: 409,
    zh: '这位就诊人已经在候补，一位医生一天候补一次就够了。',
    en: 'This patient already waits for this doctor that day; once is enough.',
  },
  'booking.waitlist_not_needed': {
    status: 409,
    zh: '现在还有号，请直接预约，不用候补。',
    en: 'There is a place now: please book it, there is no need to wait.',
  },
  'booking.waitlist_over': {
    status: 409,
    zh: '这个门诊已经开始，不能再加入候补。请到窗口问现场号。',
    en: 'This clinic has begun and can no longer be waited for. Please ask for a walk-in number at the desk.',
  },
  'booking.waitlist_state': {
    status: 409,
    zh: '这个候补刚刚有了变化，请刷新后查看。',
    en: 'This waitlist entry has just changed; please reload to see it.',
  },
  'booking.offer_over': {
    status: 409,
    zh: '这个号的保留时间已过，已经让给下一位。',
    en: 'The place is no longer kept for you; it went to the next in line.',
  },
  'booking.cancel_too_late_hours': {
    status: 409,
    zh: '离就诊开始不足 {hours} 小时，不能在线取消。请到窗口或打电话办理。',
    en: 'Less than {hours} hours remain, so it cannot be cancelled online. Please call or go to the desk.',
  },
  'booking.suspended': {
    status: 409,
    zh: '就诊人有几次约好了没有来，{until} 之前不能提前预约。现场挂号和急诊照常。觉得不对，可以在“我的 → 没来的预约”里请人复核。',
    en: 'The patient did not come to several booked visits: no advance booking before {until}. Walk-in and emergency stay open. If this is wrong, ask for a review under “Me → Missed visits”.',
  },
  'booking.suspension_unknown': {
    status: 404,
    zh: '没有找到这次暂停，请刷新后查看。',
    en: 'This suspension was not found; please reload.',
  },
  'booking.suspension_over': {
    status: 409,
    zh: '暂停已经结束，可以预约了，不用再复核。',
    en: 'The suspension is over: you can book again, no review is needed.',
  },
  'booking.appeal_exists': {
    status: 409,
    zh: '这次暂停已经申请过复核，结果会发消息告诉您。',
    en: 'A review of this suspension was asked for already; the answer comes as a message.',
  },
  'booking.appeal_unknown': { status: 404, zh: '没有找到这份复核申请。', en: 'This review was not found.' },
  'booking.appeal_decided': {
    status: 409,
    zh: '这份复核已经有人处理过，请刷新后查看。',
    en: 'Somebody has decided this review already; please reload to see it.',
  },
  'booking.no_show_unknown': { status: 404, zh: '没有找到这条爽约记录。', en: 'This missed visit was not found.' },
  'booking.no_show_does_not_count': {
    status: 409,
    zh: '这条爽约记录本来就不算，或已经有人处理过。',
    en: 'This missed visit does not count anyway, or somebody has dealt with it.',
  },
  'booking.figure_unknown': {
    status: 404,
    zh: '没有这个数字，请刷新后再改。',
    en: 'There is no such figure; please reload.',
  },
  'booking.figure_reach': {
    status: 422,
    zh: '这个数字只能全院统一，不能按科室或号别单独设。',
    en: 'This figure holds for the whole hospital, not for one department or class.',
  },
  'booking.figure_same': {
    status: 409,
    zh: '现在就是这个数字，没有改动。',
    en: 'It is this figure already; nothing changed.',
  },
  'booking.department_unknown': {
    status: 404,
    zh: '没有找到这个科室，请重新选择。',
    en: 'This department was not found; please choose again.',
  },
  'booking.walk_in_limit': {
    status: 409,
    zh: '这个门诊的现场号已挂完，请选择其他医生。',
    en: 'All walk-in numbers of this session are given; please choose another doctor.',
  },
  'booking.walk_in_exists': {
    status: 409,
    zh: '这位患者在本门诊已有现场号，请直接候诊。',
    en: 'The patient already has a walk-in number in this session; please wait to be called.',
  },
  'booking.institution_unknown': {
    status: 404,
    zh: '没有找到这家机构，请刷新。',
    en: 'This institution was not found; please reload.',
  },
  'booking.institution_exists': {
    status: 409,
    zh: '已经有同名的机构。',
    en: 'There is already an institution of that name.',
  },
  'booking.institution_none': {
    status: 403,
    zh: '您的账号还没有关联合作机构，或合作已经停止。请联系上级医院。',
    en: 'Your account belongs to no partner institution, or the partnership has ended. Please contact the hospital.',
  },
  'booking.patient_unknown': {
    status: 404,
    zh: '没有找到这位就诊人，请先登记。',
    en: 'This patient was not found; please register first.',
  },
});

export const constraints = {
  booking_slot_not_oversold: 'booking.slot_full',
  booking_slot_numbers: 'booking.slot_full',
  booking_session_counts: 'booking.slot_full',
  booking_session_walk_in_limit: 'booking.walk_in_limit',
  booking_session_once: 'booking.practitioner_busy',
  booking_session_one_place_at_a_time: 'booking.practitioner_busy',
  booking_template_once: 'booking.template_exists',
  booking_template_hours: 'booking.template_hours',
  booking_template_minutes: 'booking.template_hours',
  booking_institution_name: 'booking.institution_exists',
  booking_hold_number: 'booking.slot_full',
  booking_hold_one_per_person: 'booking.hold_exists',
  booking_hold_one_offer: 'booking.waitlist_state',
  booking_waitlist_one_pending: 'booking.waitlist_exists',
  booking_appointment_number: 'booking.slot_full',
  booking_appointment_one_per_doctor_day: 'booking.doctor_day_limit',
  booking_appointment_one_walk_in: 'booking.walk_in_exists',
  booking_appeal_once: 'booking.appeal_exists',
};
