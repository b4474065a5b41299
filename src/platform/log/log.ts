import { pino } from 'pino';

export type Logger = ReturnType<typeof createLogger>;

/**
 * JSON lines on stderr. Nothing a person typed is logged: requests appear as route id, status, duration and
 * request id; errors as code and stack. The canary test greps the log of every route for personal data.
 */
export function createLogger(level: string, destination?: { write(line: string): void }) {
  const options = {
    level,
    base: null,
    messageKey: 'message',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options, pino.destination({ fd: 2, sync: true }));
}
