/** `npm run -s torture -- --fault kill-db|kill-server|pause-db|disk-full --seconds N [--control] [--pg15] --json`: bench/README.md. */
import { readOptions } from './torture/options.ts';
import { torture } from './torture/run.ts';

const options = readOptions(process.argv.slice(2));
if (!options) {
  process.stderr.write(
    'usage: --fault kill-db|kill-server|pause-db|disk-full [--seconds N] [--control] [--pg15] [--json]\n',
  );
  process.exit(2);
}
const result = await torture(options);
if (!result) {
  process.stdout.write(options.json ? `${JSON.stringify({ fault: options.fault, result: 'not run' })}\n` : 'not run\n');
  process.exit(2);
}
if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else
  for (const [name, value] of Object.entries(result))
    process.stdout.write(`${name.padEnd(18)}${typeof value === 'object' ? JSON.stringify(value) : value}\n`);
const harm = result.lost + result.duplicated + result.oversold;
// A control that shows no harm means that the checks are blind.
process.exit(options.control === harm > 0 ? 0 : 1);
