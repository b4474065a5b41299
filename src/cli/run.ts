import { loadConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/log.ts';
import { plainReason } from '../server/plain-reason.ts';
import type { Command } from './command.ts';

/** Where a call comes from and where its words go. */
export interface Caller {
  env: Record<string, string | undefined>;
  out(line: string): void;
  err(line: string): void;
}

/**
 * Runs `shuxin <words>` and answers the exit code: 0 done, 1 failed, 2 unknown or wrongly called. Under `--json` standard
 * output holds exactly one JSON line, also for a failure: `{ ok: false, code, message }`.
 */
export async function run(words: readonly string[], commands: readonly Command[], caller: Caller): Promise<number> {
  const json = words.includes('--json');
  const plain = words.filter((word) => word !== '--json');
  const wantsHelp = plain[0] === 'help' || plain.includes('--help') || plain.includes('-h');
  if (wantsHelp) return help(commands, json, caller);
  const command = find(plain, commands);
  if (!command) {
    if (json) caller.out(JSON.stringify({ ok: false, code: 'unknown_command', message: plain.join(' ') }));
    if (plain.length > 0) caller.err(`没有这个命令 / no such command: ${plain.join(' ')}`);
    for (const line of usage(commands)) caller.err(line);
    return 2;
  }
  try {
    const io = {
      args: plain.slice(command.name.split(' ').length),
      print: (line: string) => json || caller.out(line),
      progress: (line: string) => caller.err(line),
      result: (data: object) => json && caller.out(JSON.stringify(data)),
    };
    if (command.runRaw) return await command.runRaw({ ...io, env: caller.env });
    const config = loadConfig(caller.env);
    return await command.run({
      ...io,
      config,
      log: createLogger(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL),
    });
  } catch (error) {
    const { code, message, known } = plainReason(error, caller.env.HOST ?? '', Number(caller.env.PORT ?? 0));
    if (json) caller.out(JSON.stringify({ ok: false, code, message }));
    if (!known && error instanceof Error && error.stack) caller.err(error.stack);
    caller.err(`shuxin ${command.name}: ${message} (${code})`);
    return 1;
  }
}

/** The command whose name the words begin with; of two the longer name. */
export function find(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((part, index) => words[index] === part))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function help(commands: readonly Command[], json: boolean, caller: Caller): number {
  if (json) caller.out(JSON.stringify({ commands: commands.map(({ usage, summary }) => ({ usage, summary })) }));
  else for (const line of usage(commands)) caller.out(line);
  return 0;
}

function usage(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map((command) => command.usage.length), 4);
  const row = (text: string, summary: string) => `  ${text.padEnd(width)}  ${summary}`;
  return [
    'usage: shuxin <command> [--json]',
    ...commands.map((command) => row(command.usage, command.summary)),
    row('help', '显示本说明 / show this text'),
  ];
}
