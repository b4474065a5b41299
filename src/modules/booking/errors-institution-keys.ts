import { defineErrors } from '#platform/http/errors.ts';

export const institutionKeyErrors = defineErrors({
  'booking.institution_key_unknown': {
    status: 404,
    zh: '没有找到这把密钥，或者它已经作废。请刷新。',
    en: 'This key was not found or is revoked already. Please reload.',
  },
  'booking.institution_key_shown': {
    status: 409,
    zh: '这把密钥已经显示过一次，不能再看。没有记下来的，请作废后另建一把。',
    en: 'This key has been shown once and cannot be shown again. If it was not kept, revoke it and make another.',
  },
  'booking.institution_key_limit': {
    status: 409,
    zh: '一家机构最多同时有 {most} 把可用的密钥。请先作废不用的。',
    en: 'An institution has at most {most} keys at a time. Please revoke one that is not used.',
  },
  'booking.member_unknown': {
    status: 404,
    zh: '这个账号不是在岗的“基层医疗机构”账号。请先在“账号”页建账号，由安全管理员授权。',
    en: 'This is no active account with the role of a partner institution. Make it on the page of accounts; the security administrator gives the role.',
  },
});
