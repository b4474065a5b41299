import pg from 'pg';
import { ROLES } from '../db/roles.ts';

/** Connections of the worker role with the driver's own types, as the job library expects them. */
export function workerPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, options: `-c role=${ROLES.worker}` });
  // Without listeners a connection that dies would end the process; the pool and the library replace it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
