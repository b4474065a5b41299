/** `npm run -s bench -- booking|desk [--json] [--seconds N] [--profile] [--pg15]`: see bench/README.md. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { debianPostgres } from './support/debian-postgres.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    pg15: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '6' },
  },
});
const seconds = Number(values.seconds);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

if (values.pg15 && debianPostgres() === null) {
  say('not run: PostgreSQL 15 is not installed');
  process.exit(2);
}
say(`load average before: ${loadavg().map((n) => n.toFixed(1))}`);
const figures = await measure(positionals[0]);
if (!figures) {
  process.stderr.write('usage: npm run -s bench -- booking|desk [--json] [--seconds N] [--profile] [--pg15]\n');
  process.exit(2);
}
say(`load average after: ${loadavg().map((n) => n.toFixed(1))}`);
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(24)}${value}\n`);

async function measure(what: string | undefined): Promise<object | null> {
  if (!(seconds > 0)) return null;
  if (what === 'booking') return (await import('./booking/run.ts')).benchBooking(seconds, values, say);
  if (what === 'desk') return (await import('./desk/run.ts')).benchDesk(seconds, values, say);
  return null;
}
