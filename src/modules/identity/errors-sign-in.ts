import { defineErrors } from '#platform/http/errors.ts';

/** Codes, passwords, second factors, passkeys and sessions. */
export const signInErrors = defineErrors({
  'identity.code_too_often': {
    status: 429,
    retryAfter: 3_600,
    zh: '这个手机号获取验证码太频繁了，请一小时后再试，或到服务台由工作人员帮您。',
    en: 'Too many codes were asked for with this phone. Please try again in an hour, or ask at the service desk.',
  },
  'identity.code_not_deliverable': {
    status: 503,
    zh: '本院暂时不能发送短信验证码，请到挂号窗口由工作人员帮您。',
    en: 'This hospital cannot send codes by message yet. Please come to the registration desk; staff will help you.',
  },
  'identity.code_wrong': {
    status: 401,
    zh: '验证码不对或已过期。请核对短信，或重新获取验证码。',
    en: 'The code is wrong or has expired. Please check the message or ask for a new code.',
  },
  'identity.code_wrong_here': {
    status: 422,
    zh: '新手机号的验证码不对或已过期。请获取验证码，再填短信里的6位数字。',
    en: 'The code for the new phone is wrong or has expired. Please ask for a code and type the six digits.',
  },
  'identity.sign_in_failed': {
    status: 401,
    zh: '用户名或密码不对。请核对后再试，忘记密码请联系管理员。',
    en: 'User name or password is wrong. Please check and try again, or ask an administrator.',
  },
  'identity.sign_in_locked': {
    status: 429,
    retryAfter: 900,
    zh: '密码错误次数太多，已暂停登录15分钟。请稍后再试，或联系管理员。',
    en: 'Too many wrong passwords: sign-in is paused for 15 minutes. Please try later or ask an administrator.',
  },
  'identity.session_not_found': {
    status: 404,
    zh: '没有找到这次登录，它可能已经退出了。请刷新页面。',
    en: 'This sign-in was not found; it may have ended already. Please reload the page.',
  },
  'identity.second_factor_required': {
    status: 401,
    zh: '还差一步：请用通行密钥，或填写手机验证器上的6位动态口令、一个恢复码。',
    en: 'One more step: please use a passkey, or add the six digits of your authenticator app or a recovery code.',
  },
  'identity.second_factor_wrong': {
    status: 422,
    zh: '动态口令不对，或已经用过。请等下一个口令，或用恢复码。',
    en: 'The code is wrong or was used before. Please wait for the next one, or use a recovery code.',
  },
  'identity.second_factor_on': {
    status: 409,
    zh: '动态口令已经启用。换手机请先停用，再重新设置。',
    en: 'A second factor is set up already. To change the telephone, please take it away first.',
  },
  'identity.password_wrong': {
    status: 422,
    zh: '现在的密码不对，请重新填写。',
    en: 'The present password is not right; please type it again.',
  },
  'identity.password_weak': {
    status: 422,
    zh: '新密码太简单：至少8位，含大写、小写、数字、符号中的三种，不含用户名，也不能与现在的相同。',
    en: 'Too easy: at least 8 characters of three kinds (capital, small, digit, sign), without the user name, not the old one.',
  },
  'identity.password_common': {
    status: 422,
    zh: '这个密码太常见，别人容易猜到。请换一个不含常用词、生日和连续数字的。',
    en: 'This password is a common one and easily guessed. Please choose one without usual words, birthdays or runs of keys.',
  },
  'identity.password_used': {
    status: 422,
    zh: '这个密码最近用过。请换一个和最近{history}次都不同的。',
    en: 'This password was used before. Please choose one that differs from the last {history}.',
  },
  'identity.own_password_first': {
    status: 409,
    zh: '请先把一次性密码改成自己的密码。',
    en: 'Please replace the one-time password with your own first.',
  },
  'identity.passkey_refused': {
    status: 401,
    zh: '通行密钥没有通过。请再试一次；这把密钥如已停用，请用用户名和密码登录。',
    en: 'The passkey was not accepted. Please try again; if it was taken away, sign in with user name and password.',
  },
  'identity.passkey_not_added': {
    status: 422,
    zh: '通行密钥没有添加成功，请重新添加。',
    en: 'The passkey could not be added. Please start adding it again.',
  },
  'identity.passkey_known': {
    status: 409,
    zh: '这台设备的通行密钥已经添加过了。',
    en: 'The passkey of this device is there already.',
  },
  'identity.passkey_not_found': {
    status: 404,
    zh: '没有找到这把通行密钥，它可能已经停用。请刷新页面。',
    en: 'This passkey was not found; it may have been taken away already. Please reload the page.',
  },
  'identity.passkey_too_many': {
    status: 409,
    zh: '最多可以有{most}把通行密钥。请先停用不再用的。',
    en: 'There can be at most {most} passkeys. Please take one away that is no longer used.',
  },
  'identity.passkey_no_site': {
    status: 409,
    zh: '本院还没有设置对外网址，暂时不能用通行密钥。请联系信息科。',
    en: 'This hospital has not set its public address yet, so passkeys cannot be used. Please ask the IT department.',
  },
});
