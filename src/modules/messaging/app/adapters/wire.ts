/** What goes over the wire, and what came back. */
export interface WireRequest {
  url: string;
  method: 'POST' | 'PUT' | 'GET';
  headers: Record<string, string>;
  body: string;
  /** In the place of `body`, where it is no text. */
  bytes?: Buffer;
}

export type WireAnswer =
  | { status: number; body: string }
  | { failed: 'timeout' | 'no_connection' | 'address_refused' | 'answer_unreadable' };

/** Sends one request; never throws. */
export type CallOut = (request: WireRequest) => Promise<WireAnswer>;

/** What an answer means: null is success, else a code for the table of refusals. */
export type ReadAnswer = (answer: { status: number; body: string }) => string | null;

/** The status alone: 2xx is success. */
export function codeOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 429) return 'http_429';
  return status >= 500 ? 'http_5xx' : 'http_4xx';
}

/** A code as a provider wrote it, cut to what a code is: no text of the message can hide in it. */
export function cleanCode(raw: string | null): string {
  const code = (raw ?? '').replace(/[^\w.:-]/g, '').slice(0, 60);
  return code === '' || /\d{9}/.test(code) ? 'answer_unreadable' : code;
}

/** Null where the body is no JSON. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
