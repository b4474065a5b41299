import i18next from 'i18next';
import { keyOf, settle } from './intent.ts';
import { isAway } from './presence.ts';
import { ApiProblem } from './problem.ts';

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Names what the person wants, by ids; makes the call safe to repeat. Give it on every creating POST. */
  intent?: string;
  signal?: AbortSignal;
}

/**
 * Calls the platform's API and returns the JSON answer.
 * Throws ApiProblem: with the server's code and words, or with status 0 when no answer came.
 */
export async function api<T>(path: string, { method = 'GET', body, intent, signal }: Ask = {}): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh',
    'x-shuxin': '1',
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (intent) headers['idempotency-key'] = keyOf(intent);
  // What the page asks by itself keeps no session open.
  if (isAway()) headers['x-shuxin-background'] = '1';

  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: JSON.stringify(body), signal, credentials: 'same-origin' });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({ status: 0, code: 'web.offline', detail: i18next.t('web.problem.offline') });
  }
  // Below 500 the server has decided; a 5xx leaves it unknown, and the key must serve again.
  if (intent && response.status < 500) settle(intent);
  const answer = await readJson(response);
  if (response.ok) return answer as T;
  throw new ApiProblem({
    code: 'web.server',
    detail: i18next.t('web.problem.server'),
    ...(answer as object),
    status: response.status,
  });
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}
