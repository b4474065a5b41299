import i18next from 'i18next';
import { ApiProblem } from '#web/client/problem.ts';

const headers = (): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  'accept-language': i18next.language === 'en' ? 'en' : 'zh',
  'x-shuxin': '1',
});

/**
 * Sends a file as it is; `onSent` hears the part that has gone, from 0 to 1. A second try is a new file to the server:
 * nothing is imported by sending. Throws ApiProblem.
 */
export function sendFile(path: string, file: File, onSent: (part: number) => void): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    const key = [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join('');
    const all = { ...headers(), 'content-type': 'application/octet-stream', 'idempotency-key': key };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(offline());
    request.onload = () => {
      const answer = json(request.responseText);
      if (request.status < 300) resolve(answer as { id: string });
      else reject(new ApiProblem({ ...unknown(), ...answer, status: request.status }));
    };
    request.send(file);
  });
}

/** Fetches a file in the reader's language and hands it to the browser to keep. Throws ApiProblem. */
export async function keepFile(path: string, name: string, method: 'GET' | 'POST' = 'GET'): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { method, headers: headers(), credentials: 'same-origin' });
  } catch {
    throw offline();
  }
  if (!response.ok) {
    throw new ApiProblem({ ...unknown(), ...json(await response.text()), status: response.status });
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const unknown = () => ({ code: 'web.server', detail: i18next.t('web.problem.server') });
const offline = () => new ApiProblem({ status: 0, code: 'web.offline', detail: i18next.t('web.problem.offline') });

function json(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
