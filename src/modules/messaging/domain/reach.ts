import type { Channel, Form } from './channel.ts';

/** A browser that asked for messages, as it gave itself. */
export interface PushTarget {
  id: string;
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** Where one patient may be reached: only what its owner proved to hold, or gave by a yes of its own. */
export interface Reach {
  phone?: string | undefined;
  email?: string | undefined;
  wechat?: string | undefined;
  push?: readonly PushTarget[] | undefined;
}

/** What a way needs to know of whom it writes to; null: it names the patient by id. */
export type Need = keyof Reach | null;

const needOfForm: Record<Form, Exclude<Need, null>> = {
  sms: 'phone',
  email: 'email',
  wechat: 'wechat',
  web_push: 'push',
};

/** What a message looks like that goes this way; null where we do not know. */
export function formOf(channel: Pick<Channel, 'kind' | 'config'>): Form | null {
  switch (channel.kind) {
    case 'email':
    case 'web_push':
      return channel.kind;
    case 'wechat_medical':
      return 'wechat';
    case 'simulator':
      return (channel.config as { form?: Form }).form ?? 'sms';
    case 'http_template':
    case 'aliyun_sms':
      return 'sms';
    default:
      return null;
  }
}

export function needOf(channel: Pick<Channel, 'kind' | 'config'>): Need {
  const form = formOf(channel);
  return form === null ? null : needOfForm[form];
}

export function meets(need: Need, reach: Reach): boolean {
  if (need === null) return true;
  return need === 'push' ? (reach.push?.length ?? 0) > 0 : reach[need] !== undefined;
}

/** What a way is given: nothing that it does not need. */
export function partFor(need: Need, reach: Reach): Reach {
  return need === null ? {} : { [need]: reach[need] };
}
