import type { Instant } from '#kernel/instant.ts';
import { newId } from '#platform/ids.ts';
import type { Adapter, Outgoing, Receipt } from '../domain/adapter.ts';
import type { Channel } from '../domain/channel.ts';
import { actOn, type NextAct } from '../domain/refusals.ts';
import { aliyunRequest, readAliyun } from './adapters/aliyun-sms.ts';
import { dingtalkRequest, readDingtalk } from './adapters/dingtalk-robot.ts';
import { httpTemplateRequest, readHttpTemplate } from './adapters/http-template.ts';
import { simulate } from './adapters/simulator.ts';
import { webhookRequest } from './adapters/standard-webhook.ts';
import { type CallOut, codeOfStatus, type ReadAnswer, type WireRequest } from './adapters/wire.ts';

export interface ChannelTools {
  secret: string;
  /** The hospital's own table of refusals for this kind. */
  refusals: ReadonlyMap<string, NextAct>;
  call: CallOut;
  now: Instant;
}

/** The way out that a configured channel is. A receipt says at most that the provider took the message. */
export function channelAdapter(channel: Channel, tools: ChannelTools): Adapter {
  const send = async (message: Outgoing): Promise<Receipt> => {
    if (channel.kind === 'simulator') return judged(simulate(channel.config, message));
    const [request, readAnswer] = wireOf(channel, message, tools);
    const answer = await tools.call(request);
    const code = 'failed' in answer ? answer.failed : readAnswer(answer);
    return code === null ? { outcome: 'delivered', detail: 'ok' } : judged({ outcome: 'failed', detail: code });
  };
  const judged = (receipt: Receipt): Receipt =>
    receipt.outcome === 'failed'
      ? { ...receipt, again: actOn(channel.kind, receipt.detail, tools.refusals) === 'again' }
      : receipt;
  return { id: channel.id, send };
}

function wireOf(
  channel: Exclude<Channel, { kind: 'simulator' }>,
  message: Outgoing,
  { secret, now }: ChannelTools,
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
    case 'aliyun_sms':
      return [aliyunRequest(channel.config, secret, message, { now, nonce: newId() }), readAliyun];
  }
}
