/** again: the same channel may take it in a minute. next: it will not; the chain goes on. */
export type NextAct = 'again' | 'next';

export interface Refusal {
  code: string;
  act: NextAct;
  zh: string;
  en: string;
}

/** What may go wrong on the way to any provider, told by our own side of the wire. */
const wire: readonly Refusal[] = [
  { code: 'timeout', act: 'again', zh: '对方没有在时限内回答', en: 'No answer in time' },
  { code: 'no_connection', act: 'again', zh: '连不上对方', en: 'No connection' },
  { code: 'http_429', act: 'again', zh: '对方说太频繁', en: 'Too many at once, says the provider' },
  { code: 'http_5xx', act: 'again', zh: '对方系统出错', en: 'The provider has a fault' },
  { code: 'http_4xx', act: 'next', zh: '对方不接受这个请求', en: 'The provider does not accept the request' },
  { code: 'address_refused', act: 'next', zh: '配置的地址不允许访问', en: 'The address is not allowed' },
  { code: 'answer_unreadable', act: 'next', zh: '看不懂对方的回答', en: 'The answer cannot be read' },
  { code: 'no_receipt', act: 'next', zh: '没有等到送达回执', en: 'No receipt came' },
  { code: 'no_address', act: 'next', zh: '没有可以发的地址', en: 'Nowhere to send to' },
  { code: 'channel_off', act: 'next', zh: '通道停用了', en: 'The channel is switched off' },
  { code: 'not_delivered', act: 'next', zh: '对方说没有送到', en: 'The provider says it did not arrive' },
];

/** Written from public documents, never tried against the provider: each is unverified until somebody says so. */
const ofKind: Readonly<Record<string, readonly Refusal[]>> = {
  dingtalk_robot: [
    { code: '130101', act: 'again', zh: '发送太快，每分钟最多 20 条', en: 'Too fast: at most 20 a minute' },
    { code: '310000', act: 'next', zh: '安全设置不符：签名或关键词', en: 'Refused by the security setting' },
    { code: '300001', act: 'next', zh: '令牌不存在', en: 'The token does not exist' },
  ],
  aliyun_sms: [
    { code: 'isp.SYSTEM_ERROR', act: 'again', zh: '短信平台系统错误', en: 'Fault of the platform' },
    { code: 'isv.BUSINESS_LIMIT_CONTROL', act: 'next', zh: '同一号码发得太多', en: 'Too many to one number' },
    { code: 'isv.MOBILE_NUMBER_ILLEGAL', act: 'next', zh: '手机号不正确', en: 'Not a phone number' },
    { code: 'isv.AMOUNT_NOT_ENOUGH', act: 'next', zh: '账户余额不足', en: 'The account is empty' },
    { code: 'isv.SMS_TEMPLATE_ILLEGAL', act: 'next', zh: '模板不合规', en: 'The template is not approved' },
    { code: 'isv.SMS_SIGNATURE_ILLEGAL', act: 'next', zh: '签名不合规', en: 'The signature is not approved' },
    {
      code: 'no_template',
      act: 'next',
      zh: '这种消息的短信模板还没有通过',
      en: 'The template of this message is not approved',
    },
    { code: 'SignatureDoesNotMatch', act: 'next', zh: '密钥不对', en: 'The secret is wrong' },
  ],
  wechat_medical: [
    { code: 'no_template', act: 'next', zh: '这种消息还没有对应的状态码', en: 'This message has no status number yet' },
    { code: '-1', act: 'again', zh: '微信系统繁忙', en: 'WeChat is busy' },
    { code: '40001', act: 'again', zh: '接口凭证不对或已过期', en: 'The access token is wrong or has expired' },
    { code: '42001', act: 'again', zh: '接口凭证已过期', en: 'The access token has expired' },
    { code: '40003', act: 'next', zh: 'openid 不对', en: 'Not an openid of this account' },
    { code: '40013', act: 'next', zh: 'AppID 不对', en: 'The AppID is wrong' },
    { code: '48001', act: 'next', zh: '没有开通就医助手', en: 'The medical assistant has not been opened' },
  ],
  dingtalk_todo: [
    { code: 'InvalidAuthentication', act: 'again', zh: '接口凭证不对或已过期', en: 'The access token is not valid' },
    { code: 'Throttling', act: 'again', zh: '请求太频繁', en: 'Too many requests' },
  ],
  email: [
    { code: 'smtp_4xx', act: 'again', zh: '邮件服务器暂时不收', en: 'The mail server refuses for now' },
    { code: 'smtp_5xx', act: 'next', zh: '邮件服务器拒收', en: 'The mail server refuses' },
    { code: 'smtp_auth', act: 'next', zh: '邮箱用户名或密码不对', en: 'User name or password is wrong' },
    { code: 'smtp_tls', act: 'next', zh: '邮件服务器的加密不合要求', en: 'The mail server is not safely encrypted' },
  ],
  web_push: [
    { code: 'push_gone', act: 'next', zh: '浏览器已取消通知', en: 'The browser has ended its subscription' },
    { code: 'push_key', act: 'next', zh: '浏览器给的钥匙不能用', en: 'The key of the browser cannot be used' },
  ],
  simulator: [
    { code: 'sim_busy', act: 'again', zh: '模拟：线路忙', en: 'Simulated: busy' },
    { code: 'sim_refused', act: 'next', zh: '模拟：拒收', en: 'Simulated: refused' },
  ],
};

export const refusalsOf = (kind: string): readonly Refusal[] => [...(ofKind[kind] ?? []), ...wire];

/** What follows a refusal; the hospital's own table goes before ours, and what nobody knows goes on to the next channel. */
export function actOn(kind: string, code: string, own: ReadonlyMap<string, NextAct>): NextAct {
  return own.get(code) ?? refusalsOf(kind).find((one) => one.code === code)?.act ?? 'next';
}

/** In plain words; the hospital's before ours, nothing where nobody knows. */
export function meaningOf(
  kind: string,
  code: string,
  own: readonly { kind: string; code: string; meaning: string }[],
  lang: 'zh' | 'en',
): string {
  return (
    own.find((one) => one.kind === kind && one.code === code)?.meaning ??
    refusalsOf(kind).find((one) => one.code === code)?.[lang] ??
    ''
  );
}
