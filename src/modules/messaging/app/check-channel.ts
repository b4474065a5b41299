import { domainError } from '#kernel/errors.ts';
import type { App } from '#platform/app.ts';
import type { ChannelBody } from '../contract-channels.ts';
import type { ChannelRow } from '../db/channels.ts';
import { onlyOutsideProduction } from '../domain/channel.ts';
import { addressAllowed } from './adapters/call-out.ts';
import { DINGTALK_SECRET } from './adapters/dingtalk-robot.ts';
import { WEBHOOK_SECRET } from './adapters/standard-webhook.ts';

const shapes: Partial<Record<ChannelBody['kind'], RegExp>> = {
  webhook: WEBHOOK_SECRET,
  dingtalk_robot: DINGTALK_SECRET,
  aliyun_sms: /^.{8,}$/,
};

/**
 * Refuses what must not be configured: an address in the house, a secret that cannot sign, the simulator in production. A
 * kept secret goes to no new host: who moves a channel gives it anew, so that nobody can send it to themselves.
 */
export function checkChannel(app: Pick<App, 'config'>, wish: ChannelBody, before: ChannelRow | null): void {
  const production = app.config.SHUXIN_MODE === 'production';
  if (production && onlyOutsideProduction(wish.kind)) throw domainError('messaging.simulator_outside_only');
  if (wish.kind === 'simulator') return;
  if (!addressAllowed(wish.config.url, { allowPrivate: !production, httpsOnly: production }))
    throw domainError('messaging.address_refused');
  const shape = shapes[wish.kind];
  const kept = before !== null && before.secretSealed !== null;
  if (wish.secret === undefined ? shape !== undefined && !kept : shape !== undefined && !shape.test(wish.secret))
    throw domainError('messaging.secret_shape');
  if (kept && wish.secret === undefined && hostOf(before) !== new URL(wish.config.url).host)
    throw domainError('messaging.secret_again');
}

const hostOf = (row: ChannelRow): string => (row.kind === 'simulator' ? '' : new URL(row.config.url).host);
