import { parseArgs } from 'node:util';

export const FAULTS = ['kill-db', 'kill-server', 'pause-db', 'disk-full'] as const;
export type Fault = (typeof FAULTS)[number];

export interface TortureOptions {
  fault: Fault;
  seconds: number;
  /** Runs with the safety switches off, to show that the checks would see a loss. */
  control: boolean;
  json: boolean;
  /** Over Debian's PostgreSQL 15 instead of the embedded server. */
  pg15: boolean;
}

/** Reads the command line; null when it asks for nothing we know. */
export function readOptions(args: string[]): TortureOptions | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fault: { type: 'string' },
        seconds: { type: 'string', default: '20' },
        control: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        pg15: { type: 'boolean', default: false },
      },
    });
    const fault = FAULTS.find((name) => name === values.fault);
    const seconds = Number(values.seconds);
    if (!fault || !(seconds > 0)) return null;
    return { fault, seconds, control: values.control, json: values.json, pg15: values.pg15 };
  } catch {
    return null;
  }
}
