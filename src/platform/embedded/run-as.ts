import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './start-error.ts';

/** The operating-system user the database runs as; null = as ourselves. PostgreSQL refuses to run as root. */
export interface RunAs {
  uid: number;
  gid: number;
}

const OWN_USER = 'shuxin';

/**
 * Picks the user: ourselves unless root; else the owner of an existing cluster (a `postgres` user installed later must
 * not orphan it), else `postgres`, else `shuxin`, which is made when missing (initdb looks its name up, so a bare uid
 * will not do). Throws StartError `no_database_user`.
 */
export function pickUser(existingCluster: string | null): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existingCluster === null ? null : ownerOf(existingCluster);
  if (owner !== null && owner.uid !== 0) return owner;
  return lookUp('postgres') ?? lookUp(OWN_USER) ?? makeUser();
}

/** Finds a user in the text of a passwd file. */
export function parsePasswd(text: string, name: string): RunAs | null {
  const fields = text
    .split('\n')
    .map((line) => line.split(':'))
    .find((candidate) => candidate[0] === name);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return fields && uid > 0 && Number.isInteger(gid) ? { uid, gid } : null;
}

/** The first id >= 700 that neither file uses: below the range of people, above the fixed system ones. */
export function freeId(passwd: string, group: string): number {
  const used = new Set(`${passwd}\n${group}`.split('\n').map((line) => Number(line.split(':')[2])));
  let id = 700;
  while (used.has(id)) id += 1;
  return id;
}

/**
 * Can this user reach the path (every folder above it included)? Asked of the kernel, since access lists and
 * mount options count too. A folder of ours that alone bars the way is first opened to the user's group, no further.
 */
export function canReach(user: RunAs | null, path: string): boolean {
  if (user === null || probe(user, path)) return true;
  const stat = statSync(path);
  if (stat.uid !== 0 || !stat.isDirectory() || !probe(user, dirname(path))) return false;
  chownSync(path, 0, user.gid);
  chmodSync(path, (stat.mode & 0o777) | 0o010);
  return probe(user, path);
}

function probe(user: RunAs, path: string): boolean {
  const result = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/', stdio: 'ignore' });
  return result.status === 0;
}

function lookUp(name: string): RunAs | null {
  return parsePasswd(readFileSync('/etc/passwd', 'utf8'), name);
}

function ownerOf(path: string): RunAs | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? { uid: stat.uid, gid: stat.gid } : null;
}

function makeUser(): RunAs {
  const tools: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_USER]],
  ];
  for (const [tool, args] of tools) {
    spawnSync(tool, args, { stdio: 'ignore' });
    const made = lookUp(OWN_USER);
    if (made) return made;
  }
  try {
    const id = freeId(readFileSync('/etc/passwd', 'utf8'), readFileSync('/etc/group', 'utf8'));
    appendFileSync('/etc/group', `${OWN_USER}:x:${id}:\n`);
    appendFileSync('/etc/passwd', `${OWN_USER}:x:${id}:${id}:Shuxin database:/nonexistent:/usr/sbin/nologin\n`);
    return { uid: id, gid: id };
  } catch {
    throw new StartError(
      'no_database_user',
      'the embedded database cannot run as root and no user could be made for it; add a user named postgres or set DATABASE_URL',
    );
  }
}
