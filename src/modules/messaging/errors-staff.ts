import { defineErrors } from '#platform/http/errors.ts';

export const staffErrors = defineErrors({
  'messaging.reminder_not_found': {
    status: 404,
    zh: '没有找到这条提醒。请刷新。',
    en: 'This reminder was not found. Please reload.',
  },
  'messaging.staff_unknown': {
    status: 404,
    zh: '本院没有这个工作人员。请刷新后重选。',
    en: 'There is no such member of staff in this hospital. Please reload and choose again.',
  },
});
