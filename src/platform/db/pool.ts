import pg from 'pg';
import type { DbRole } from './roles.ts';

// Instants travel as ISO text in UTC and dates as plain text: a Date object would invent a time zone.
const types = new pg.TypeOverrides();
// The same in arrays, which have types (and numbers) of their own.
const parsers: [type: number, arrayType: number, parse: (text: string) => unknown][] = [
  [pg.types.builtins.TIMESTAMPTZ, 1185, (text) => new Date(text).toISOString()],
  [pg.types.builtins.DATE, 1182, (text) => text],
  [pg.types.builtins.INT8, 1016, safeInteger],
  [pg.types.builtins.NUMERIC, 1231, safeInteger],
];
for (const [type, arrayType, parse] of parsers) {
  types.setTypeParser(type, parse);
  types.setTypeParser(arrayType, listOf(parse));
}

/** A pool whose every connection acts as `role`: even a query by mistake runs under its grants and policies. */
export function createPool(url: string, role: DbRole | null, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options: [
      role ? `-c role=${role}` : '',
      '-c timezone=UTC',
      '-c statement_timeout=30000',
      '-c idle_in_transaction_session_timeout=60000',
      '-c client_min_messages=warning',
    ].join(' '),
  });
  // A connection that dies while idle is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  // The same for one that dies in use: the query under way rejects, and that is where it is handled.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new RangeError('number too large');
  return value;
}

/** A flat array of values that hold neither comma nor quote: `{"2026-11-23 00:00:00+00",NULL}`. */
function listOf(parse: (text: string) => unknown) {
  return (text: string): unknown[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((entry) => (entry === 'NULL' ? null : parse(entry.replaceAll('"', ''))));
}
