import { defineErrors } from '#platform/http/errors.ts';

export const feedErrors = defineErrors({
  'queue.feed_closed': {
    status: 404,
    zh: '这个入口只在演示和测试时开放。',
    en: 'This way in is open in demo and test only.',
  },
  'queue.feed_place': {
    status: 400,
    zh: '地点不对：屏幕挂在候诊区，检查叫到诊室。',
    en: 'Wrong place: the board hangs in a waiting area, and tests call into a room.',
  },
  'queue.feed_patient': {
    status: 400,
    zh: '没有找到这位患者。',
    en: 'This patient was not found.',
  },
  'queue.feed_number': {
    status: 409,
    zh: '今天这个号已经给了别人。',
    en: 'Somebody else has this number on that day.',
  },
});
