/** The kinds of channels. Those of `toPatients` may stand in a chain; a robot speaks to a group of staff. */
export const channelKinds = ['http_template', 'webhook', 'dingtalk_robot', 'aliyun_sms', 'simulator'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const speaksToPatients = (kind: ChannelKind): boolean => kind !== 'dingtalk_robot';

/** A webhook names the patient by id: the receiver knows whom it means. The others write to a number. */
export const needsPhone = (kind: ChannelKind): boolean => kind !== 'webhook';

/** The demo's own network must never be taken for a real one. */
export const onlyOutsideProduction = (kind: ChannelKind): boolean => kind === 'simulator';

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
}

export interface WebhookConfig {
  url: string;
}

export interface DingtalkConfig {
  url: string;
}

export interface AliyunConfig {
  url: string;
  accessKeyId: string;
  signName: string;
  templateCode: string;
}

export interface SimulatorConfig {
  /** Minutes until the receipt; from RECEIPT_MINUTES on it comes too late. 0: at once. */
  delayMinutes: number;
  /** Of a hundred messages so many are refused, and so many find the line busy. */
  refusePercent: number;
  busyPercent: number;
  /** Tells every receipt twice. */
  twice: boolean;
}

export type ChannelSetup =
  | { kind: 'http_template'; config: HttpTemplateConfig }
  | { kind: 'webhook'; config: WebhookConfig }
  | { kind: 'dingtalk_robot'; config: DingtalkConfig }
  | { kind: 'aliyun_sms'; config: AliyunConfig }
  | { kind: 'simulator'; config: SimulatorConfig };

export type Channel = ChannelSetup & { id: string; name: string; enabled: boolean };
