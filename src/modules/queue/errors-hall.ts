import { defineErrors } from '#platform/http/errors.ts';

export const hallErrors = defineErrors({
  'queue.hall_unknown': {
    status: 404,
    zh: '没有找到这个候诊区。请重新选择。',
    en: 'This waiting area was not found. Please choose again.',
  },
  'queue.same_line': {
    status: 409,
    zh: '这位患者已经在这位医生的队里。请换一位医生。',
    en: 'This patient stands in that line already. Please choose another doctor.',
  },
  'queue.other_department': {
    status: 409,
    zh: '只能换到同一个科室的医生。换科室请到挂号窗口改约。',
    en: 'A patient can only go to a doctor of the same department. For another one, please book anew at the desk.',
  },
  'queue.say_why': {
    status: 400,
    zh: '选了“其他”，请写一句原因。',
    en: 'You chose “other”: please say why in a few words.',
  },
  'queue.return_unknown': {
    status: 404,
    zh: '这个复诊不是在这次就诊里约的，不能在这里撤销。请到挂号窗口取消。',
    en: 'This return visit was not booked in this visit and cannot be undone here. Please cancel it at the desk.',
  },
  'queue.room_elsewhere': {
    status: 409,
    zh: '这个诊室不在本候诊区，患者会走错。请选本候诊区的诊室。',
    en: 'That room does not belong to this waiting area. Please choose a room that does.',
  },
  'queue.room_taken': {
    status: 409,
    zh: '这个诊室这段时间有别的医生出诊。请选一间空着的。',
    en: 'Another doctor sees patients in that room at this time. Please choose a free one.',
  },
});
