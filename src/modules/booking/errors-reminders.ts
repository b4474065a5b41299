import { defineErrors } from '#platform/http/errors.ts';

export const reminderErrors = defineErrors({
  'booking.health_reminder_day': {
    status: 400,
    zh: '提醒的日子要从明天起，最远 {days} 天以内。请另选一天。',
    en: 'The day must be tomorrow or later, at most {days} days ahead. Please choose another day.',
  },
  'booking.health_reminder_unknown': {
    status: 404,
    zh: '没有找到这条提醒。请刷新页面。',
    en: 'This reminder was not found. Please reload the page.',
  },
  'booking.health_reminder_over': {
    status: 409,
    zh: '这条提醒已经发出或取消了。请刷新页面。',
    en: 'This reminder has been sent or cancelled already. Please reload the page.',
  },
});
