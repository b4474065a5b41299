/** The kinds of channels. Those of `speaksToPatients` may stand in a chain; the others speak to staff. */
export const channelKinds = [
  'http_template',
  'webhook',
  'email',
  'web_push',
  'wechat_medical',
  'aliyun_sms',
  'dingtalk_robot',
  'dingtalk_todo',
  'simulator',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What a message looks like where it arrives. */
export const forms = ['sms', 'web_push', 'wechat', 'email'] as const;
export type Form = (typeof forms)[number];

const toStaff: readonly ChannelKind[] = ['dingtalk_robot', 'dingtalk_todo'];
export const speaksToPatients = (kind: ChannelKind): boolean => !toStaff.includes(kind);

/** The demo's own network must never be taken for a real one. */
export const onlyOutsideProduction = (kind: ChannelKind): boolean => kind === 'simulator';

/** Written from public papers, never tried against the provider, and no library of the provider is beside it. */
export const isShapeOnly = (kind: ChannelKind): boolean => toStaff.includes(kind) || kind === 'wechat_medical';

/** Kinds whose providers know our templates under numbers of their own. */
export const hasProviderTemplates = (kind: ChannelKind): boolean => kind === 'aliyun_sms' || kind === 'wechat_medical';

/** Kinds that tell later, at an address of ours with a key in it, or signed, what became of a message. */
export const takesReceipts = (kind: ChannelKind): boolean =>
  kind === 'http_template' || kind === 'webhook' || kind === 'aliyun_sms';

export interface HttpTemplateConfig {
  url: string;
  method: 'POST' | 'PUT';
  format: 'json' | 'form';
  /** Field (`a.b` is b within a) -> text with blanks: {phone} {title} {text} {id} {lang} {secret}. */
  fields: readonly { name: string; value: string }[];
  /** Name and text of one header, e.g. Authorization: Bearer {secret}. */
  header: { name: string; value: string } | null;
  /** The field of the answer that holds its code, and the code of success; null: the status says it. */
  success: { field: string; value: string } | null;
  /** Where a receipt has our id and its code, and the code of arrival. */
  receipt?: { id: string; code: string; value: string } | null | undefined;
}

export interface WebhookConfig {
  url: string;
}

export interface DingtalkConfig {
  url: string;
}

export interface DingtalkTodoConfig {
  url: string;
  appKey: string;
  /** unionId of whoever gives the tasks, and of those who get them. */
  operator: string;
  executors: readonly string[];
}

export interface AliyunConfig {
  url: string;
  accessKeyId: string;
  signName: string;
  /** The provider's template for messages that have none of their own; it gets `title` and `text`. */
  templateCode: string;
}

export interface WechatConfig {
  url: string;
  appId: string;
}

export interface EmailConfig {
  host: string;
  port: number;
  /** none: in clear, for a mail server on the same machine in demo and tests only. */
  security: 'tls' | 'starttls' | 'none';
  /** Empty: the server asks for no name. */
  user: string;
  from: string;
  fromName: string;
}

export interface WebPushConfig {
  /** Whom a push service may write to: mailto: or https:. */
  contact: string;
  /** Made here, beside the sealed private key. */
  publicKey: string;
}

export interface SimulatorConfig {
  /** What it pretends to be; it reaches whom such a channel would reach. */
  form?: Form | undefined;
  /** Minutes until the receipt; from the patience of its form on it comes too late. 0: at once. */
  delayMinutes: number;
  /** Of a hundred messages so many are refused, and so many find the line busy. */
  refusePercent: number;
  busyPercent: number;
  /** Tells every receipt twice. */
  twice: boolean;
  /** Another seed, other luck; the same seed and message, the same luck. */
  seed?: number | undefined;
}

export type ChannelSetup =
  | { kind: 'http_template'; config: HttpTemplateConfig }
  | { kind: 'webhook'; config: WebhookConfig }
  | { kind: 'email'; config: EmailConfig }
  | { kind: 'web_push'; config: WebPushConfig }
  | { kind: 'wechat_medical'; config: WechatConfig }
  | { kind: 'aliyun_sms'; config: AliyunConfig }
  | { kind: 'dingtalk_robot'; config: DingtalkConfig }
  | { kind: 'dingtalk_todo'; config: DingtalkTodoConfig }
  | { kind: 'simulator'; config: SimulatorConfig };

export type Channel = ChannelSetup & { id: string; name: string; enabled: boolean };
