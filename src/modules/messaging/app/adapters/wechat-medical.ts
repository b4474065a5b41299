import type { Outgoing } from '../../domain/adapter.ts';
import { valueAt } from '../../domain/blanks.ts';
import type { WechatConfig } from '../../domain/channel.ts';
import type { TokenAnswer } from './access-token.ts';
import type { FilledTemplate } from './aliyun-sms.ts';
import { type CallOut, cleanCode, codeOfStatus, jsonOf, type WireRequest } from './wire.ts';

/** Codes that mean: this token no longer holds. */
export const STALE_TOKEN: readonly string[] = ['40001', '42001'];

/** Given by the papers for every message of the medical assistant. */
const BUSINESS = 150;

const json = (url: URL, body: object): WireRequest => ({
  url: url.href,
  method: 'POST',
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** The token of the official account; several servers may ask and get the same one. */
export async function wechatToken(config: WechatConfig, secret: string, call: CallOut): Promise<TokenAnswer> {
  const wish = { grant_type: 'client_credential', appid: config.appId, secret };
  const answer = await call(json(new URL('/cgi-bin/stable_token', config.url), wish));
  if ('failed' in answer) return answer;
  const body = jsonOf(answer.body);
  const token = valueAt(body, 'access_token');
  if (token !== null) return { token, seconds: Number(valueAt(body, 'expires_in') ?? 0) };
  return { failed: readWechat(answer) ?? 'answer_unreadable' };
}

/**
 * A message of the medical assistant (微信就医助手). Shape only: written from the public description, never tried against
 * the provider. Each message is an order of its own, until a message knows its visit.
 */
export function wechatRequest(
  config: WechatConfig,
  token: string,
  { id, wechat = '' }: Outgoing,
  { code, fields }: FilledTemplate,
): WireRequest {
  const url = new URL('/cityservice/sendchannelmsg', config.url);
  url.searchParams.set('access_token', token);
  return json(url, {
    status: Number(code),
    open_id: wechat,
    order_id: id,
    msg_id: id,
    app_id: config.appId,
    business_id: BUSINESS,
    business_info: fields,
  });
}

export function readWechat({ status, body }: { status: number; body: string }): string | null {
  const byStatus = codeOfStatus(status);
  if (byStatus !== null) return byStatus;
  const code = valueAt(jsonOf(body), 'errcode');
  return code === '0' ? null : cleanCode(code);
}

/** Whose WeChat this is: the code that WeChat put into the address of our page, for an openid of this account. */
export async function wechatOpenid(
  config: WechatConfig,
  secret: string,
  code: string,
  call: CallOut,
): Promise<{ openid: string } | { failed: string }> {
  const url = new URL('/sns/oauth2/access_token', config.url);
  url.search = new URLSearchParams({ appid: config.appId, secret, code, grant_type: 'authorization_code' }).toString();
  const answer = await call({ url: url.href, method: 'GET', headers: {}, body: '' });
  if ('failed' in answer) return answer;
  const openid = valueAt(jsonOf(answer.body), 'openid');
  return openid !== null && /^[\w-]{10,64}$/.test(openid) ? { openid } : { failed: 'answer_unreadable' };
}
