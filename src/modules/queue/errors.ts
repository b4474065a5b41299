import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'queue.appointment_not_found': {
    status: 404,
    zh: '没有找到这个预约。请核对后重试，或到导诊台请工作人员帮忙。',
    en: 'This appointment was not found. Please check it again or ask at the desk.',
  },
  'queue.not_today': {
    status: 409,
    zh: '这个预约不是今天的，请在就诊当天签到。',
    en: 'This appointment is not for today. Please check in on the day of the visit.',
  },
  'queue.check_in_too_early': {
    status: 409,
    zh: '还没到签到时间，{from} 起可以签到。',
    en: 'It is too early to check in. Check-in opens at {from}.',
  },
  'queue.check_in_over': {
    status: 409,
    zh: '这个时段的签到已经结束，请到挂号窗口请工作人员帮忙改约。',
    en: 'Check-in for this session is over. Please ask at the registration desk for another time.',
  },
  'queue.appointment_cancelled': {
    status: 409,
    zh: '这个预约已经取消，请重新预约或到挂号窗口现场挂号。',
    en: 'This appointment was cancelled. Please book again or register at the desk.',
  },
  'queue.appointment_closed': {
    status: 409,
    zh: '这个预约已经结束，请到挂号窗口请工作人员帮忙。',
    en: 'This appointment is already finished. Please ask at the registration desk.',
  },
  'queue.already_checked_in': {
    status: 409,
    zh: '已经签到过了，请在候诊区留意叫号。',
    en: 'Already checked in. Please stay in the waiting area and watch the board.',
  },
  'queue.session_not_found': {
    status: 404,
    zh: '没有找到这个出诊时段。请刷新后重试。',
    en: 'This session was not found. Please reload and try again.',
  },
  'queue.session_closed': {
    status: 409,
    zh: '这个出诊时段已经结束，请到导诊台请工作人员帮忙。',
    en: 'This session is closed. Please ask at the desk.',
  },
  'queue.nobody_waiting': {
    status: 409,
    zh: '现在没有人在候诊。有人签到后就可以叫号。',
    en: 'Nobody is waiting now. You can call as soon as someone checks in.',
  },
  'queue.someone_called': {
    status: 409,
    zh: '已经叫了一位患者。请先开始接诊、重叫或标记过号。',
    en: 'Someone has already been called. Start the visit, call again or mark the patient absent first.',
  },
  'queue.room_occupied': {
    status: 409,
    zh: '诊室里还有患者。请先结束这位患者的就诊。',
    en: 'A patient is still in the room. Please finish that visit first.',
  },
  'queue.encounter_not_found': {
    status: 404,
    zh: '没有找到这位患者的候诊记录。请刷新后重试。',
    en: 'This place in the queue was not found. Please reload and try again.',
  },
  'queue.wrong_state': {
    status: 409,
    zh: '这位患者的状态刚刚变了，请刷新后再操作。',
    en: 'The state of this patient has changed. Please reload and try again.',
  },
  'queue.not_your_session': {
    status: 403,
    zh: '这是其他医生的出诊时段，您不能操作。',
    en: 'This session belongs to another doctor.',
  },
  'queue.patients_waiting': {
    status: 409,
    zh: '还有 {count} 位患者在候诊。请先看完，或确认结束出诊并把他们记为“未就诊”。',
    en: 'Still waiting: {count}. See everybody first, or confirm closing; who waits is then recorded as not seen.',
  },
  'queue.booked_still_to_come': {
    status: 409,
    zh: '还有 {count} 位预约患者的就诊时间没到，请到时间后再结束出诊；如需停诊请联系挂号管理人员。',
    en: 'Booked for a time still to come: {count}. Close the session after that, or ask the desk to cancel the rest of it.',
  },
  'queue.board_not_found': {
    status: 404,
    zh: '没有找到这个候诊区。请核对屏幕设置的地址。',
    en: 'This waiting area was not found. Please check the address set on the screen.',
  },
});

export const constraints = {
  queue_encounter_once: 'queue.already_checked_in',
  queue_encounter_number_once: 'queue.already_checked_in',
  queue_encounter_ticket_once: 'queue.already_checked_in',
  queue_line_stop_one_open: 'queue.already_stopped',
  queue_pool_name_once: 'queue.pool_name_taken',
  queue_pool_member_once: 'queue.pool_doctor_elsewhere',
  queue_encounter_one_at_a_time: 'queue.someone_called',
  queue_desk_ticket_one_waiting: 'queue.ticket_exists',
  queue_desk_ticket_one_called: 'queue.someone_called',
  queue_board_line_number_once: 'queue.feed_number',
};
