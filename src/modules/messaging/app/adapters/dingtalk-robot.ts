import { createHmac } from 'node:crypto';
import { epochMs, type Instant } from '#kernel/instant.ts';
import { valueAt } from '../../domain/blanks.ts';
import type { DingtalkConfig } from '../../domain/channel.ts';
import { cleanCode, codeOfStatus, jsonOf, type WireRequest } from './wire.ts';

/** Token of the group's robot and, after a blank, its key for signing. */
export const DINGTALK_SECRET = /^[A-Za-z0-9]{8,128} SEC[A-Za-z0-9]{8,128}$/;

/** HMAC-SHA256 with the key over `milliseconds, line feed, key`, base64. */
export const signDingtalk = (key: string, ms: number): string =>
  createHmac('sha256', key).update(`${ms}\n${key}`, 'utf8').digest('base64');

/** A line to a group of staff. Shape only: written from the public description, never tried against the provider. */
export function dingtalkRequest(config: DingtalkConfig, secret: string, text: string, now: Instant): WireRequest {
  const [token = '', key = ''] = secret.split(' ');
  const ms = epochMs(now);
  const url = new URL(config.url);
  url.search = new URLSearchParams({
    access_token: token,
    timestamp: String(ms),
    sign: signDingtalk(key, ms),
  }).toString();
  return {
    url: url.href,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
  };
}

export function readDingtalk({ status, body }: { status: number; body: string }): string | null {
  const byStatus = codeOfStatus(status);
  if (byStatus !== null) return byStatus;
  const code = valueAt(jsonOf(body), 'errcode');
  return code === '0' ? null : cleanCode(code);
}
