import { defineErrors } from '#platform/http/errors.ts';

export const calendarErrors = defineErrors({
  'booking.calendar_unknown': {
    status: 404,
    zh: '没有这个日历地址，或它已经停用。请在“我的日历”里重新生成。',
    en: 'There is no calendar at this address, or it was ended. Please make a new one under “My calendar”.',
  },
  'booking.calendar_no_sessions': {
    status: 403,
    zh: '您的账号没有对应的医生，没有门诊可订阅。请找系统管理员关联。',
    en: 'Your account is not that of a doctor, so there are no clinics to subscribe to. Please ask the administrator.',
  },
});
