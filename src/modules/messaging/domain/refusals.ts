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
    { code: 'SignatureDoesNotMatch', act: 'next', zh: '密钥不对', en: 'The secret is wrong' },
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
