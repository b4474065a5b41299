import type { Config } from '#platform/config/config.ts';
import type { Logger } from '#platform/log/log.ts';

/** What a command is handed. */
export interface CommandIo {
  /** The words after the command's own name, `--json` taken out. */
  args: readonly string[];
  config: Config;
  log: Logger;
  /** A line for a person; silent under `--json`. */
  print(line: string): void;
  /** A line about work under way, on standard error. */
  progress(line: string): void;
  /** The result as data: printed as one JSON line under `--json` only. */
  result(data: object): void;
}

/** What a command is handed that also works where the settings do not hold. */
export type RawIo = Pick<CommandIo, 'args' | 'print' | 'result'> & { env: Record<string, string | undefined> };

/** One command of `shuxin`. `run` answers the exit code: 0 done, 1 failed, 2 wrongly called. */
export interface Command {
  /** The words that call it, e.g. `audit verify`. */
  name: string;
  usage: string;
  summary: string;
  run(io: CommandIo): Promise<number>;
  /** Taken instead of `run` by commands that judge the settings themselves. */
  runRaw?(io: RawIo): Promise<number>;
}
