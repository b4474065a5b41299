import { commands } from './commands.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), commands, {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
