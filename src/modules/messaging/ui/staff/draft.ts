import type { ChannelBody, ChannelItem, Kind } from './data.ts';

/** A channel as its form holds it: everything is text until it is sent. */
export interface Draft {
  name: string;
  enabled: boolean;
  url: string;
  secret: string;
  asForm: boolean;
  put: boolean;
  /** One field on each line: `name=value`. */
  fields: string;
  headerName: string;
  headerValue: string;
  okField: string;
  okValue: string;
  accessKeyId: string;
  signName: string;
  templateCode: string;
  delayMinutes: string;
  refusePercent: string;
  busyPercent: string;
  twice: boolean;
  form: string;
  seed: string;
  /** Where a receipt has our id, its code, and what means arrived. */
  toldId: string;
  toldCode: string;
  toldValue: string;
  host: string;
  port: string;
  security: string;
  user: string;
  from: string;
  fromName: string;
  contact: string;
  appId: string;
  appKey: string;
  operator: string;
  executors: string;
}

export type SetDraft = (change: Partial<Draft>) => void;

export function draftOf(item: ChannelItem | null): Draft {
  const config = item?.config ?? {};
  return {
    name: item?.name ?? '',
    enabled: item?.enabled ?? true,
    url: config.url ?? '',
    secret: '',
    asForm: config.format === 'form',
    put: config.method === 'PUT',
    fields: (
      config.fields ?? [
        { name: 'phone', value: '{phone}' },
        { name: 'text', value: '{text}' },
      ]
    )
      .map(({ name, value }) => `${name}=${value}`)
      .join('\n'),
    headerName: config.header?.name ?? '',
    headerValue: config.header?.value ?? '',
    okField: config.success?.field ?? '',
    okValue: config.success?.value ?? '',
    accessKeyId: config.accessKeyId ?? '',
    signName: config.signName ?? '',
    templateCode: config.templateCode ?? '',
    delayMinutes: String(config.delayMinutes ?? 1),
    refusePercent: String(config.refusePercent ?? 0),
    busyPercent: String(config.busyPercent ?? 0),
    twice: config.twice ?? false,
    form: config.form ?? 'sms',
    seed: String(config.seed ?? 0),
    toldId: config.receipt?.id ?? '',
    toldCode: config.receipt?.code ?? '',
    toldValue: config.receipt?.value ?? '',
    host: config.host ?? '',
    port: String(config.port ?? 465),
    security: config.security ?? 'tls',
    user: config.user ?? '',
    from: config.from ?? '',
    fromName: config.fromName ?? '',
    contact: config.contact ?? 'mailto:',
    appId: config.appId ?? '',
    appKey: config.appKey ?? '',
    operator: config.operator ?? '',
    executors: (config.executors ?? []).join('\n'),
  };
}

/** What is sent; the server checks it all. */
export function bodyOf(kind: Kind, draft: Draft): ChannelBody {
  const common = { name: draft.name.trim(), enabled: draft.enabled };
  const secret = draft.secret.trim() === '' ? {} : { secret: draft.secret.trim() };
  const url = draft.url.trim();
  switch (kind) {
    case 'http_template':
      return {
        kind,
        ...common,
        ...secret,
        config: {
          url,
          method: draft.put ? 'PUT' : 'POST',
          format: draft.asForm ? 'form' : 'json',
          fields: fieldsOf(draft.fields),
          header: draft.headerName.trim() === '' ? null : { name: draft.headerName.trim(), value: draft.headerValue },
          receipt:
            draft.toldId.trim() === ''
              ? null
              : { id: draft.toldId.trim(), code: draft.toldCode.trim(), value: draft.toldValue.trim() },
          success: draft.okField.trim() === '' ? null : { field: draft.okField.trim(), value: draft.okValue },
        },
      };
    case 'aliyun_sms': {
      const { accessKeyId, signName, templateCode } = draft;
      return { kind, ...common, ...secret, config: { url, accessKeyId, signName, templateCode } };
    }
    case 'simulator': {
      const [delayMinutes, refusePercent, busyPercent, seed] = [
        draft.delayMinutes,
        draft.refusePercent,
        draft.busyPercent,
        draft.seed,
      ].map(Number) as [number, number, number, number];
      const form = draft.form as 'sms';
      return { kind, ...common, config: { form, delayMinutes, refusePercent, busyPercent, twice: draft.twice, seed } };
    }
    case 'email': {
      const { host, user, from, fromName } = draft;
      const config = { host: host.trim(), user: user.trim(), from: from.trim(), fromName: fromName.trim() };
      const security = draft.security as 'tls';
      return { kind, ...common, ...secret, config: { ...config, port: Number(draft.port), security } };
    }
    case 'web_push':
      return { kind, ...common, config: { contact: draft.contact.trim() } };
    case 'wechat_medical':
      return { kind, ...common, ...secret, config: { url, appId: draft.appId.trim() } };
    case 'dingtalk_todo': {
      const executors = draft.executors.split(/\s+/).filter((one) => one !== '');
      const config = { url, appKey: draft.appKey.trim(), operator: draft.operator.trim(), executors };
      return { kind, ...common, ...secret, config };
    }
    case 'webhook':
    case 'dingtalk_robot':
      return { kind, ...common, ...secret, config: { url } };
  }
}

export const fieldsOf = (text: string): { name: string; value: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=');
      return at < 0 ? { name: line, value: '' } : { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
    });
