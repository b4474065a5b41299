import i18next from 'i18next';
import { ApiProblem } from './problem.ts';

/** Sends a small file as it is. Throws ApiProblem like `api`. */
export async function sendBytes<T>(path: string, file: Blob): Promise<T> {
  const headers = {
    accept: 'application/json, application/problem+json',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh',
    'content-type': 'application/octet-stream',
    'x-shuxin': '1',
  };
  const answer = await fetch(path, { method: 'POST', headers, body: file, credentials: 'same-origin' }).catch(() => {
    throw new ApiProblem({ status: 0, code: 'web.offline', detail: i18next.t('web.problem.offline') });
  });
  const said = (await answer.json().catch(() => ({}))) as object;
  if (answer.ok) return said as T;
  throw new ApiProblem({
    code: 'web.server',
    detail: i18next.t('web.problem.server'),
    ...said,
    status: answer.status,
  });
}
