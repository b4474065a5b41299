import type { Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import type { Adapter, Outgoing, Receipt } from '../domain/adapter.ts';
import type { Channel } from '../domain/channel.ts';
import { actOn, type NextAct } from '../domain/refusals.ts';
import { accessToken, dropToken } from './adapters/access-token.ts';
import { aliyunRequest, type FilledTemplate, readAliyun } from './adapters/aliyun-sms.ts';
import { dingtalkRequest, readDingtalk } from './adapters/dingtalk-robot.ts';
import { dingtalkTodoRequest, dingtalkToken, readDingtalkTodo } from './adapters/dingtalk-todo.ts';
import { letterOf, type MailOut } from './adapters/email.ts';
import { httpTemplateRequest, readHttpTemplate } from './adapters/http-template.ts';
import { simulate } from './adapters/simulator.ts';
import { webhookRequest } from './adapters/standard-webhook.ts';
import { pushPayload, pushRequest, readPush } from './adapters/web-push.ts';
import { readWechat, STALE_TOKEN, wechatRequest, wechatToken } from './adapters/wechat-medical.ts';
import { type CallOut, codeOfStatus, type ReadAnswer, type WireRequest } from './adapters/wire.ts';

export interface ChannelTools {
  secret: string;
  /** The hospital's own table of refusals for this kind. */
  refusals: ReadonlyMap<string, NextAct>;
  /** The provider's template for a message, filled in; `missing` where it may not be sent without one. */
  templateFor(message: Outgoing): FilledTemplate | 'missing' | null;
  /** Where a browser says that a message came. */
  receiptPath(message: Outgoing): string;
  /** A receipt will follow: being taken is not being there. */
  tellsLater: boolean;
  site: string | undefined;
  call: CallOut;
  mail: MailOut;
  now: Instant;
}

type Taken = string | null | Pick<Receipt, 'detail' | 'gone'>;

/** The way out that a configured channel is. A receipt says at most that the provider took the message. */
export function channelAdapter(channel: Channel, tools: ChannelTools): Adapter {
  const failed = (detail: string, gone: readonly string[] = []): Receipt => {
    if (STALE_TOKEN.includes(detail) || detail === 'InvalidAuthentication') dropToken(channel.id, tools.secret);
    const again = actOn(channel.kind, detail, tools.refusals) === 'again';
    return { outcome: 'failed', detail, again, gone };
  };
  const send = async (message: Outgoing): Promise<Receipt> => {
    if (channel.kind === 'simulator') {
      const receipt = simulate(channel.config, message);
      return receipt.outcome === 'failed' ? failed(receipt.detail) : receipt;
    }
    const taken = await take(channel, message, tools);
    const code = typeof taken === 'object' && taken !== null ? taken.detail : taken;
    const gone = typeof taken === 'object' && taken !== null ? (taken.gone ?? []) : [];
    if (code !== null && code !== 'ok') return failed(code, gone);
    return { outcome: tools.tellsLater ? 'accepted' : 'delivered', detail: 'ok', gone };
  };
  return { id: channel.id, send };
}

/** Null: taken. Else the code of the refusal. */
async function take(
  channel: Exclude<Channel, { kind: 'simulator' }>,
  message: Outgoing,
  tools: ChannelTools,
): Promise<Taken> {
  if (channel.kind === 'email') return tools.mail(channel.config, tools.secret, letterOf(message, tools.site));
  if (channel.kind === 'web_push') return toBrowsers(channel, message, tools);
  const own = tools.templateFor(message);
  if (own === 'missing') return 'no_template';
  const token = await tokenFor(channel, tools);
  if ('failed' in token) return token.failed;
  const [request, readAnswer] = wireOf(channel, message, tools, { token: token.token, own });
  const answer = await tools.call(request);
  return 'failed' in answer ? answer.failed : readAnswer(answer);
}

async function tokenFor(channel: Channel, { secret, call, now }: ChannelTools) {
  const at = { channel: channel.id, secret, now };
  if (channel.kind === 'wechat_medical') return accessToken(at, () => wechatToken(channel.config, secret, call));
  if (channel.kind === 'dingtalk_todo') return accessToken(at, () => dingtalkToken(channel.config, secret, call));
  return { token: '' };
}

/** To every browser of the account; one that takes it is enough. */
async function toBrowsers(
  { config }: Extract<Channel, { kind: 'web_push' }>,
  message: Outgoing,
  tools: ChannelTools,
): Promise<Taken> {
  const payload = pushPayload(message, tools.receiptPath(message));
  const told = await Promise.all(
    (message.push ?? []).map(async (target) => {
      try {
        const answer = await tools.call(pushRequest(config, tools.secret, target, payload));
        return { id: target.id, code: 'failed' in answer ? answer.failed : readPush(answer) };
      } catch {
        return { id: target.id, code: 'push_key' };
      }
    }),
  );
  const gone = told.filter(({ code }) => code === 'push_gone').map(({ id }) => id);
  const kept = told.filter(({ code }) => code !== 'push_gone');
  const detail = kept.some(({ code }) => code === null) ? 'ok' : (kept[0]?.code ?? 'push_gone');
  return { detail, gone };
}

type OneCall = Exclude<Channel, { kind: 'simulator' | 'email' | 'web_push' }>;

function wireOf(
  channel: OneCall,
  message: Outgoing,
  { secret, now }: ChannelTools,
  { token, own }: { token: string; own: FilledTemplate | null },
): [WireRequest, ReadAnswer] {
  switch (channel.kind) {
    case 'http_template':
      return [
        httpTemplateRequest(channel.config, secret, message),
        (answer) => readHttpTemplate(channel.config, answer),
      ];
    case 'webhook':
      return [webhookRequest(channel.config, secret, message, now), ({ status }) => codeOfStatus(status)];
    case 'dingtalk_robot':
      return [dingtalkRequest(channel.config, secret, message.body, now), readDingtalk];
    case 'dingtalk_todo':
      return [dingtalkTodoRequest(channel.config, token, message, now), readDingtalkTodo];
    case 'wechat_medical':
      return [wechatRequest(channel.config, token, message, own as FilledTemplate), readWechat];
    case 'aliyun_sms':
      return [aliyunRequest(channel.config, secret, message, { now, nonce: newId() }, own), readAliyun];
  }
}
