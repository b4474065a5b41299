import { defineErrors } from '#platform/http/errors.ts';

export const screenErrors = defineErrors({
  'queue.door_unknown': {
    status: 404,
    zh: '没有找到这个诊室。请到 /board 重新选择。',
    en: 'This room was not found. Please choose again at /board.',
  },
  'queue.screen_code_unknown': {
    status: 404,
    zh: '没有屏幕显示这个配对码，可能已过期。请看屏幕上现在的六位数字。',
    en: 'No screen shows this code; it may have run out. Please read the six digits on the screen again.',
  },
  'queue.screen_unknown': {
    status: 404,
    zh: '没有找到这块屏，可能已经解除。请刷新后再看。',
    en: 'This screen was not found; it may have been removed. Please reload.',
  },
  'queue.screen_changed': {
    status: 409,
    zh: '刚才有人改过这块屏。请刷新，看过之后再改。',
    en: 'Somebody has just changed this screen. Please reload and look before you change it.',
  },
  'queue.screen_place': {
    status: 400,
    zh: '这块屏不能显示这个地点：大屏选候诊区，门口屏选诊室。',
    en: 'This screen cannot show that place: a hall board shows a waiting area, a door screen a room.',
  },
  'queue.screens_waiting': {
    status: 409,
    zh: '等待配对的屏幕太多。请先配对已经显示配对码的屏幕，十分钟后再试。',
    en: 'Too many screens wait to be paired. Please pair those that show a code first, or try again in ten minutes.',
  },
});
