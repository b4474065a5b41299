import { defineErrors } from '#platform/http/errors.ts';

/** Where patients want to be reached, and what providers tell. */
export const wayErrors = defineErrors({
  'messaging.email_not_offered': {
    status: 409,
    zh: '这家医院还不能发邮件。',
    en: 'This hospital does not send e-mail yet.',
  },
  'messaging.email_code_too_often': {
    status: 429,
    zh: '验证码要得太多了，请一小时后再试。',
    en: 'Too many codes were asked for. Please try again in an hour.',
    retryAfter: 3600,
  },
  'messaging.email_code_unsent': {
    status: 409,
    zh: '验证码没有发出去，请检查邮箱地址，或过一会儿再试。',
    en: 'The code could not be sent. Please check the address, or try again later.',
  },
  'messaging.email_code_wrong': {
    status: 422,
    zh: '验证码不对，或者已经过期。请看最新的一封邮件，或重新要一个。',
    en: 'The code is wrong or has expired. Please look at the latest letter, or ask for a new code.',
  },
  'messaging.push_not_offered': {
    status: 409,
    zh: '这家医院还不能发手机通知。',
    en: 'This hospital does not send notifications yet.',
  },
  'messaging.push_too_many': {
    status: 409,
    zh: '打开通知的设备太多了，请先在别的设备上关掉。',
    en: 'Too many devices show notifications. Please switch one of them off first.',
  },
  'messaging.wechat_not_offered': {
    status: 409,
    zh: '这家医院还不能用微信发消息。',
    en: 'This hospital does not send WeChat messages yet.',
  },
  'messaging.wechat_code_refused': {
    status: 422,
    zh: '微信没有认出您。请从医院公众号里重新打开这一页。',
    en: 'WeChat did not know you. Please open this page again from the hospital’s account.',
  },
  'messaging.receipts_not_here': { status: 404, zh: '没有这个地址。', en: 'There is no such address.' },
  'messaging.receipts_unknown_kind': {
    status: 409,
    zh: '这一种通道不会告诉我们回执。',
    en: 'Channels of this kind tell no receipts.',
  },
  'messaging.template_unknown': { status: 404, zh: '没有这个模板。', en: 'There is no such template.' },
  'messaging.only_demo': {
    status: 409,
    zh: '正式运行时看不到发给患者的消息，只能看模板。',
    en: 'At work nobody looks over messages to patients; only templates are shown.',
  },
});
