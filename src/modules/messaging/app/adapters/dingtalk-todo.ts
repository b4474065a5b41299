import { addMinutes, epochMs, type Instant, localDate } from '#kernel/instant.ts';
import type { Outgoing } from '../../domain/adapter.ts';
import { valueAt } from '../../domain/blanks.ts';
import type { DingtalkTodoConfig } from '../../domain/channel.ts';
import type { TokenAnswer } from './access-token.ts';
import { type CallOut, cleanCode, codeOfStatus, jsonOf, type WireRequest } from './wire.ts';

const DUE_MINUTES = 60;
const json = { 'content-type': 'application/json; charset=utf-8' };

export async function dingtalkToken(config: DingtalkTodoConfig, secret: string, call: CallOut): Promise<TokenAnswer> {
  const answer = await call({
    url: new URL('/v1.0/oauth2/accessToken', config.url).href,
    method: 'POST',
    headers: json,
    body: JSON.stringify({ appKey: config.appKey, appSecret: secret }),
  });
  if ('failed' in answer) return answer;
  const body = jsonOf(answer.body);
  const token = valueAt(body, 'accessToken');
  if (token !== null) return { token, seconds: Number(valueAt(body, 'expireIn') ?? 0) };
  return { failed: readDingtalkTodo(answer) ?? 'answer_unreadable' };
}

/**
 * A task for staff, due within the hour. Shape only: written from the public description, never tried against the
 * provider. One task a day: `sourceId` is the same until midnight, and a task that is there already counts as told.
 */
export function dingtalkTodoRequest(
  config: DingtalkTodoConfig,
  token: string,
  { hospital, title, body }: Outgoing,
  now: Instant,
): WireRequest {
  const url = new URL(`/v1.0/todo/users/${encodeURIComponent(config.operator)}/tasks`, config.url);
  url.searchParams.set('operatorId', config.operator);
  return {
    url: url.href,
    method: 'POST',
    headers: { ...json, 'x-acs-dingtalk-access-token': token },
    body: JSON.stringify({
      sourceId: `shuxin-${hospital}-phone-list-${localDate(now)}`,
      subject: title,
      description: body,
      dueTime: epochMs(addMinutes(now, DUE_MINUTES)),
      executorIds: config.executors,
      isOnlyShowExecutor: true,
      priority: 20,
      notifyConfigs: { dingNotify: '1' },
    }),
  };
}

export function readDingtalkTodo({ status, body }: { status: number; body: string }): string | null {
  const byStatus = codeOfStatus(status);
  const answer = jsonOf(body);
  if (byStatus === null) return null;
  const code = valueAt(answer, 'code');
  if (code !== null && /exist/i.test(`${code} ${valueAt(answer, 'message') ?? ''}`)) return null;
  return code === null ? byStatus : cleanCode(code);
}
