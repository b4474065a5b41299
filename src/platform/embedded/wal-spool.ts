import { chownSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunAs } from './run-as.ts';

/** Where PostgreSQL puts finished pieces of its log; the server moves them into BACKUP_DIR. Beside the cluster. */
export function spoolOf(cluster: string): string {
  return join(dirname(cluster), 'wal-spool');
}

export function makeSpool(cluster: string, user: RunAs | null): string {
  const spool = spoolOf(cluster);
  mkdirSync(spool, { recursive: true, mode: 0o700 });
  if (user) chownSync(spool, user.uid, user.gid);
  return spool;
}

/**
 * Settings that archive the log into `spool`: a piece at least every 60 seconds in which something was written. The
 * command copies under another name, waits for the disk and renames; what is there already must be the same.
 */
export function archiveSettings(spool: string): Record<string, string> {
  const folder = `'${spool.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
  const sync = (path: string) => `{ sync "${path}" 2>/dev/null || sync; }`;
  return {
    wal_level: 'replica',
    archive_mode: 'on',
    archive_timeout: '60s',
    archive_command: [
      `d=${folder}`,
      `if test -f "$d/%f"; then cmp -s "%p" "$d/%f"`,
      `else cp "%p" "$d/.%f.part" && ${sync('$d/.%f.part')} && mv "$d/.%f.part" "$d/%f" && ${sync('$d')}`,
      'fi',
    ].join('; '),
  };
}
