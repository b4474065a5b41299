import { createServer } from 'node:net';
import pg from 'pg';
import { StartError } from './start-error.ts';
import type { EmbeddedState } from './state-file.ts';

/** Address of the superuser `postgres`, over loopback. */
export function adminUrl({ password, port }: Pick<EmbeddedState, 'password' | 'port'>): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Does the server of our cluster at `state.port` keep its log? Throws as proveOurs does. */
export async function archives(state: EmbeddedState): Promise<boolean> {
  return (await proveOurs(state)).archives;
}

/** Throws StartError `database_start_failed` unless the server at `state.port` takes our password for our cluster. */
export async function proveOurs(state: EmbeddedState): Promise<{ archives: boolean }> {
  const client = new pg.Client({ connectionString: adminUrl(state), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ dir: string; mode: string }>(
      `select current_setting('data_directory') as dir, current_setting('archive_mode') as mode`,
    );
    if (rows[0]?.dir !== state.cluster) throw new Error('another database answers there');
    return { archives: rows[0].mode !== 'off' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError('database_start_failed', `the embedded database on port ${state.port} is not ours: ${reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The port kept from last time when it is free, else one the system picks. */
export async function freePort(kept: number): Promise<number> {
  return (await tryPort(kept)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
