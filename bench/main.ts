/** `npm run -s bench -- booking|desk|release|scalper|waits|indicators [--json] [--profile] [--pg15] ...`: see bench/README.md. */
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
    patients: { type: 'string', default: '20000' },
    places: { type: 'string', default: '2000' },
    visits: { type: 'string', default: '3288000' },
    data: { type: 'string', default: process.env.SHUXIN_WAITS_DATA ?? '' },
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
  process.stderr.write(
    'usage: npm run -s bench -- booking|desk|month|screens [--seconds N] | release [--patients N] [--places N] | waits --data FOLDER | indicators [--visits N]; [--json] [--profile] [--pg15]\n',
  );
  process.exit(2);
}
say(`load average after: ${loadavg().map((n) => n.toFixed(1))}`);
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  for (const [name, value] of Object.entries(figures))
    process.stdout.write(`${name.padEnd(24)}${typeof value === 'object' ? JSON.stringify(value) : value}\n`);

async function measure(what: string | undefined): Promise<object | null> {
  if (!(seconds > 0)) return null;
  if (what === 'booking') return (await import('./booking/run.ts')).benchBooking(seconds, values, say);
  if (what === 'scalper') return (await import('./scalper/run.ts')).benchScalper();
  if (what === 'desk') return (await import('./desk/run.ts')).benchDesk(seconds, values, say);
  if (what === 'waits') return (await import('./waits/run.ts')).benchWaits(values.data, say) ?? process.exit(2);
  if (what === 'month') return (await import('./month/run.ts')).benchMonth(seconds, values, say);
  if (what === 'screens') return (await import('./screens/run.ts')).benchScreens(seconds, values, say);
  if (what === 'indicators') {
    const visits = Number(values.visits);
    return visits > 0 ? (await import('./indicators/run.ts')).benchIndicators(visits, say) : null;
  }
  if (what === 'release') {
    const [patients, places] = [Number(values.patients), Number(values.places)];
    // Rounds of 40 slots at least, and somebody to be refused.
    if (!(places >= 40 && patients > places)) return null;
    return (await import('./release/run.ts')).benchRelease({ ...values, patients, places }, say);
  }
  return null;
}
