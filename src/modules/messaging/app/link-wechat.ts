import { createHash } from 'node:crypto';
import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { recordOwnAct } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { dropAddress, putWechat } from '../db/addresses.ts';
import type { ChannelRow } from '../db/channels.ts';
import { keepConsent } from '../db/choices.ts';
import { callOut } from './adapters/call-out.ts';
import { wechatOpenid } from './adapters/wechat-medical.ts';
import { openChannels } from './own-ways.ts';
import { addressAad, secretAad } from './sealed.ts';
import type { Sender } from './ways-out.ts';

type Patient = Extract<Actor, { kind: 'patient' }>;
type InTx = <T>(fn: (t: Tx) => Promise<T>) => Promise<T>;

/**
 * Whose WeChat opened our page: WeChat puts a code into its address, and tells us for it under which id the account knows
 * them. Shape only, as the messages are. Throws messaging.wechat_not_offered, messaging.wechat_code_refused.
 */
export async function linkWechat(app: Sender, inTx: InTx, code: string, actor: Patient, now: Instant): Promise<void> {
  const channel = await inTx(async (t) => (await openChannels(app, t)).get('wechat'));
  if (!channel) throw domainError('messaging.wechat_not_offered');
  const openid = await openidFor(app, channel, code);
  if (openid === null) throw domainError('messaging.wechat_code_refused');
  await inTx(async (t) => {
    await putWechat(t, newId(), (id) => app.crypto.seal(openid, addressAad(id)), now);
    await keepConsent(t, { id: newId(), purpose: 'wechat', granted: true }, now);
    await recordOwnAct(t, actor, { action: 'identity.wechat_linked' }, now);
  });
}

async function openidFor(app: Sender, channel: ChannelRow, code: string): Promise<string | null> {
  // The demo's WeChat knows everybody under a name that is obviously its own.
  if (channel.kind !== 'wechat_medical') return `sim-${createHash('sha256').update(code).digest('hex').slice(0, 20)}`;
  const production = app.config.SHUXIN_MODE === 'production';
  const secret = app.crypto.open(channel.secretSealed ?? '', secretAad(channel.id));
  const call = callOut({ allowPrivate: !production, httpsOnly: production });
  const told = await wechatOpenid(channel.config, secret, code, call);
  return 'failed' in told ? null : told.openid;
}

export async function unlinkWechat(t: Tx, actor: Patient, now: Instant): Promise<void> {
  if (!(await dropAddress(t, 'wechat'))) return;
  await keepConsent(t, { id: newId(), purpose: 'wechat', granted: false }, now);
  await recordOwnAct(t, actor, { action: 'identity.wechat_unlinked' }, now);
}
