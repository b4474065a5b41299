import i18next from 'i18next';
import { ApiProblem } from '#web/client/problem.ts';

/**
 * Everything the machine remembers of the person at it outside of the drawn page: the secret of the sitting and the keys
 * of what was pressed. In memory only; `forget` empties it, and an answer that comes later belongs to nobody.
 */
let secret: string | null = null;
let keys = new Map<string, string>();
let round = 0;
let beginning: Promise<void> | null = null;

export interface Ask {
  method?: 'GET' | 'POST';
  body?: unknown;
  /** Names what the person wants, by ids; a second press asks for the same thing. */
  create?: string;
  signal?: AbortSignal;
}

const hospital = (): string => location.pathname.split('/')[2] || '1';
export const isSitting = (): boolean => secret !== null;

/** Asks about the machine itself. Throws ApiProblem; status 0 when no answer came. */
export async function ask<T>(path: string, { method = 'GET', body, create, signal }: Ask = {}): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh',
    'x-shuxin': '1',
  };
  if (secret) headers['x-shuxin-sitting'] = secret;
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (create) headers['idempotency-key'] = keyOf(create);
  const response = await fetch(`/api/h/${hospital()}/kiosk/self${path}`, {
    method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? null : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({ status: 0, code: 'web.offline', detail: i18next.t('web.kiosk.offline') });
  });
  if (create && response.status < 500) keys.delete(create);
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  throw new ApiProblem({ detail: i18next.t('web.problem.server'), ...(answer as object), status: response.status });
}

/** Asks for the person at the machine; the first time the sitting begins. */
export async function askHere<T>(path: string, options: Ask = {}): Promise<T> {
  await begin();
  return ask<T>(`/sitting${path}`, options);
}

function begin(): Promise<void> {
  if (secret) return Promise.resolve();
  const mine = round;
  beginning ??= ask<{ secret: string }>('/sitting', { method: 'POST' })
    .then((began) => {
      if (mine === round) secret = began.secret;
    })
    .finally(() => {
      if (mine === round) beginning = null;
    });
  return beginning;
}

/** The person has left: the server is told, and nothing of them stays here. */
export function forget(reason: 'done' | 'idle' | 'left'): void {
  if (secret !== null || beginning !== null) {
    const ended = ask('/sitting/end', { method: 'POST', body: { reason } });
    // Without a line the server ends it by itself; the next sitting ends it in any case.
    ended.catch(() => undefined);
  }
  round += 1;
  secret = null;
  beginning = null;
  keys = new Map();
}

function keyOf(intent: string): string {
  const known = keys.get(intent);
  if (known) return known;
  const made = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  keys.set(intent, made);
  return made;
}
