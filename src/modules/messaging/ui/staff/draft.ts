import type { ChannelBody, ChannelItem, Kind } from './data.ts';

/** A channel as its form holds it: everything is text until it is sent. */
export interface Draft {
  name: string;
  enabled: boolean;
  url: string;
  secret: string;
  form: boolean;
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
}

export type SetDraft = (change: Partial<Draft>) => void;

export function draftOf(item: ChannelItem | null): Draft {
  const config = item?.config ?? {};
  return {
    name: item?.name ?? '',
    enabled: item?.enabled ?? true,
    url: config.url ?? '',
    secret: '',
    form: config.format === 'form',
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
          format: draft.form ? 'form' : 'json',
          fields: fieldsOf(draft.fields),
          header: draft.headerName.trim() === '' ? null : { name: draft.headerName.trim(), value: draft.headerValue },
          success: draft.okField.trim() === '' ? null : { field: draft.okField.trim(), value: draft.okValue },
        },
      };
    case 'aliyun_sms': {
      const { accessKeyId, signName, templateCode } = draft;
      return { kind, ...common, ...secret, config: { url, accessKeyId, signName, templateCode } };
    }
    case 'simulator': {
      const [delayMinutes, refusePercent, busyPercent] = [
        draft.delayMinutes,
        draft.refusePercent,
        draft.busyPercent,
      ].map(Number) as [number, number, number];
      return { kind, ...common, config: { delayMinutes, refusePercent, busyPercent, twice: draft.twice } };
    }
    default:
      return { kind, ...common, ...secret, config: { url } };
  }
}

const fieldsOf = (text: string): { name: string; value: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=');
      return at < 0 ? { name: line, value: '' } : { name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
    });
