import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { CommandIo } from './command.ts';

/** The options of a command, or null after saying what was wrong: the command then ends with 2. */
export function optionsOf<const T extends ParseArgsOptionsConfig>(io: CommandIo, options: T) {
  try {
    return parseArgs({ args: [...io.args], options, strict: true }).values;
  } catch (error) {
    return wrongly(io, (error as Error).message.split('\n')[0] ?? '');
  }
}

export function wrongly(io: CommandIo, message: string): null {
  io.progress(message);
  io.result({ ok: false, code: 'usage', message });
  return null;
}
