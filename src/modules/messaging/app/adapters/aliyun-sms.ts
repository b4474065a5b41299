import { createHash, createHmac } from 'node:crypto';
import type { Instant } from '#kernel/instant.ts';
import type { Outgoing } from '../../domain/adapter.ts';
import { valueAt } from '../../domain/blanks.ts';
import type { AliyunConfig } from '../../domain/channel.ts';
import { cleanCode, codeOfStatus, jsonOf, type WireRequest } from './wire.ts';

const ALGORITHM = 'ACS3-HMAC-SHA256';
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The published signature, version 3, of a request without a path; `headers` are those that are signed, in small letters. */
export function signAliyun(
  key: { id: string; secret: string },
  { method, query, headers, body }: { method: string; query: string; headers: Record<string, string>; body: string },
): string {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('');
  const canonical = [method, '/', query, lines, names.join(';'), sha256(body)].join('\n');
  const toSign = `${ALGORITHM}\n${sha256(canonical)}`;
  const signature = createHmac('sha256', key.secret).update(toSign, 'utf8').digest('hex');
  return `${ALGORITHM} Credential=${key.id},SignedHeaders=${names.join(';')},Signature=${signature}`;
}

/**
 * SendSms with its fields in the body, so that no phone stands in an address. The signature is that of the provider's own
 * library; the request as a whole is shape only and was never tried against the provider.
 */
export function aliyunRequest(
  config: AliyunConfig,
  secret: string,
  { id, phone = '', title, body: text }: Outgoing,
  at: { now: Instant; nonce: string },
): WireRequest {
  const body = new URLSearchParams({
    PhoneNumbers: phone,
    SignName: config.signName,
    TemplateCode: config.templateCode,
    TemplateParam: JSON.stringify({ title, text }),
    OutId: id,
  }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    host: new URL(config.url).host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': `${at.now.slice(0, 19)}Z`,
    'x-acs-signature-nonce': at.nonce,
    'x-acs-version': '2017-05-25',
  };
  const key = { id: config.accessKeyId, secret };
  const authorization = signAliyun(key, { method: 'POST', query: '', headers, body });
  return { url: new URL('/', config.url).href, method: 'POST', headers: { ...headers, authorization }, body };
}

export function readAliyun({ status, body }: { status: number; body: string }): string | null {
  const code = valueAt(jsonOf(body), 'Code');
  if (code === 'OK') return codeOfStatus(status);
  return code === null ? (codeOfStatus(status) ?? 'answer_unreadable') : cleanCode(code);
}
