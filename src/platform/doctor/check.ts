/** One thing that was looked at. `code` is stable; the sentences are for the person who looks after the server. */
export interface Check {
  code: string;
  /** warn: works, but look at it soon. fail: something is lost, wrong or about to stop. */
  level: 'ok' | 'warn' | 'fail';
  zh: string;
  en: string;
}

export const ok = (code: string, zh: string, en: string): Check => ({ code, level: 'ok', zh, en });
export const warn = (code: string, zh: string, en: string): Check => ({ code, level: 'warn', zh, en });
export const fail = (code: string, zh: string, en: string): Check => ({ code, level: 'fail', zh, en });
