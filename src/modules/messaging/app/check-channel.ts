import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { ChannelBody } from '../contract-channels.ts';
import type { ChannelRow } from '../db/channels.ts';
import { type EmailConfig, onlyOutsideProduction } from '../domain/channel.ts';
import { addressAllowed, hostAllowed, type OutsideRules } from './adapters/call-out.ts';
import { DINGTALK_SECRET } from './adapters/dingtalk-robot.ts';
import { WEBHOOK_SECRET } from './adapters/standard-webhook.ts';

const shapes: Partial<Record<ChannelBody['kind'], RegExp>> = {
  webhook: WEBHOOK_SECRET,
  dingtalk_robot: DINGTALK_SECRET,
  aliyun_sms: /^.{8,}$/,
  wechat_medical: /^\w{16,64}$/,
  dingtalk_todo: /^[\w-]{8,128}$/,
};

/**
 * Refuses what must not be configured: an address in the house, a secret that cannot sign, the simulator in production. A
 * kept secret goes to no new host: who moves a channel gives it anew, so that nobody can send it to themselves.
 */
export function checkChannel(app: Pick<App, 'config'>, wish: ChannelBody, before: ChannelRow | null): void {
  const production = app.config.SHUXIN_MODE === 'production';
  if (production && onlyOutsideProduction(wish.kind)) throw domainError('messaging.simulator_outside_only');
  const rules = { allowPrivate: !production, httpsOnly: production };
  const host = hostOf(wish);
  if (host === null) return;
  const url = 'url' in wish.config ? wish.config.url : '';
  if (!(wish.kind === 'email' ? mailAllowed(wish.config, rules) : addressAllowed(url, rules)))
    throw domainError('messaging.address_refused');
  const secret = 'secret' in wish ? wish.secret : undefined;
  const shape = wish.kind === 'email' ? (wish.config.user === '' ? undefined : /^.+$/) : shapes[wish.kind];
  const kept = before !== null && before.secretSealed !== null;
  if (secret === undefined ? shape !== undefined && !kept : shape !== undefined && !shape.test(secret))
    throw domainError('messaging.secret_shape');
  if (kept && secret === undefined && hostOf(before) !== host) throw domainError('messaging.secret_again');
}

const mailAllowed = ({ host, security }: EmailConfig, rules: OutsideRules): boolean =>
  hostAllowed(host, rules) && !(rules.httpsOnly && security === 'none');

/** Where a kept secret goes to; null for what goes nowhere of ours. */
function hostOf(row: Pick<ChannelRow, 'kind' | 'config'> | ChannelBody): string | null {
  if (row.kind === 'email') {
    const { host, port } = row.config as EmailConfig;
    return `${host}:${port}`;
  }
  const url = 'url' in row.config ? row.config.url : null;
  return url === null ? null : URL.canParse(url) ? new URL(url).host : '';
}
