import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chownSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminUrl, freePort } from '#platform/embedded/connection.ts';
import { clearStale, launch, shutDown } from '#platform/embedded/postmaster.ts';
import { pickUser } from '#platform/embedded/run-as.ts';
import { serverSettings } from '#platform/embedded/settings.ts';
import { supervise } from '#platform/embedded/supervise.ts';

export interface OutsidePostgres {
  /** A superuser's address of the database `postgres`. */
  adminUrl: string;
  cluster: string;
  stop(): Promise<void>;
}

const MAJOR = '15';

/** Folder of PostgreSQL 15's programs: where Debian's packages put them, or what pg_config names; null when absent. */
export function debianPostgres(): string | null {
  const asked = spawnSync('pg_config', ['--version', '--bindir'], { encoding: 'utf8' });
  const [version = '', bindir = ''] = asked.status === 0 ? asked.stdout.split('\n') : [];
  const named = version.startsWith(`PostgreSQL ${MAJOR}.`) ? [bindir] : [];
  return [`/usr/lib/postgresql/${MAJOR}/bin`, ...named].find(hasPrograms) ?? null;
}

function hasPrograms(folder: string): boolean {
  try {
    for (const name of ['initdb', 'postgres']) accessSync(join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A private cluster of the server that an operator would install, with fsync on, in a folder of its own under `parent`.
 * Whoever looks after services on such a machine starts it again when it dies: here it is this process.
 */
export async function startDebian(bin: string, parent: string): Promise<OutsidePostgres> {
  const user = pickUser(null);
  const home = mkdtempSync(join(parent, 'shuxin-pg15-'));
  const [cluster, secret] = [join(home, 'cluster'), join(home, 'secret')];
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [home, secret]) chownSync(path, user.uid, user.gid);
  const flags = ['--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'];
  const made = spawnSync(join(bin, 'initdb'), [...flags, '--auth=scram-sha-256', `--pwfile=${secret}`, '-D', cluster], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  rmSync(secret);
  if (made.status !== 0) throw new Error(`initdb of PostgreSQL ${MAJOR} failed: ${made.stderr}`);
  const port = await freePort(0);
  const programs = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number(MAJOR) };
  const start = () => launch(programs, user, cluster, serverSettings(port, false), join(home, 'postgres.log'));
  const watch = supervise(await start(), async () => {
    await clearStale(cluster);
    return start();
  });
  return {
    adminUrl: adminUrl({ password, port }),
    cluster,
    async stop() {
      await watch.end();
      await shutDown(watch.pid(), cluster);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
