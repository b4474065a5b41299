import { getCiphers, getHashes } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, fail, ok, warn } from './check.ts';

const OLDEST_NODE = 26;
const MB = 1024 * 1024;
const LITTLE = 2048 * MB;
const TOO_LITTLE = 256 * MB;

/** The runtime: its version and the national algorithms that everything sealed rests on. */
export function checkRuntime(
  version = process.version,
  algorithms: readonly string[] = [...getCiphers(), ...getHashes()],
): Check[] {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  const missing = ['sm4-gcm', 'sm3'].filter((name) => !algorithms.includes(name));
  return [
    major >= OLDEST_NODE
      ? ok('runtime', `Node ${version} 可用`, `Node ${version} will do`)
      : fail(
          'runtime_old',
          `Node ${version} 太旧，需要 ${OLDEST_NODE} 以上`,
          `Node ${version} is too old: ${OLDEST_NODE} is needed`,
        ),
    missing.length === 0
      ? ok('algorithms', '国密算法可用', 'SM3 and SM4 are there')
      : fail('algorithms_missing', `运行环境缺少 ${missing.join('、')}`, `the runtime lacks ${missing.join(', ')}`),
  ];
}

/** The data folder: may we write there, may others read it, how much room is left. */
export function checkFolder(
  dir: string,
  freeBytes: (dir: string) => number = (path) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
): Check[] {
  if (!existsSync(dir)) {
    return [
      warn(
        'data_dir_missing',
        `数据文件夹 ${dir} 还没有，首次启动时会建立`,
        `the data folder ${dir} is not there yet; the first start makes it`,
      ),
    ];
  }
  const found: Check[] = [];
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    found.push(ok('data_dir', `数据文件夹 ${dir} 可写`, `the data folder ${dir} can be written`));
  } catch {
    found.push(fail('data_dir_unwritable', `数据文件夹 ${dir} 不可写`, `the data folder ${dir} cannot be written`));
  }
  if ((statSync(dir).mode & 0o002) !== 0) {
    found.push(
      warn('data_dir_open', `任何用户都能改动 ${dir}，请 chmod o-w`, `every user may write to ${dir}: chmod o-w`),
    );
  }
  const free = freeBytes(dir);
  const mb = Math.floor(free / MB);
  if (free < TOO_LITTLE) found.push(fail('disk_full', `磁盘只剩 ${mb} MB`, `only ${mb} MB of disk are left`));
  else if (free < LITTLE)
    found.push(warn('disk_low', `磁盘剩 ${mb} MB，请尽快清理`, `${mb} MB of disk are left: make room soon`));
  else found.push(ok('disk', `磁盘剩 ${mb} MB`, `${mb} MB of disk are left`));
  return found;
}

const DAY = 24 * 3600 * 1000;

/** The newest back-up, where there is a folder for them. */
export function checkBackups(dir: string | undefined, newest: string | null, now: number): Check[] {
  if (!dir)
    return [
      warn(
        'backup_not_set',
        '没有设置 BACKUP_DIR，数据没有备份',
        'BACKUP_DIR is not set: nothing is backed up from here',
      ),
    ];
  if (newest === null) return [fail('backup_none', `${dir} 里还没有备份`, `there is no backup in ${dir} yet`)];
  const hours = Math.floor((now - Date.parse(newest)) / (DAY / 24));
  if (hours >= 48)
    return [fail('backup_old', `最近的备份在 ${hours} 小时前`, `the newest backup is ${hours} hours old`)];
  if (hours >= 26)
    return [warn('backup_late', `最近的备份在 ${hours} 小时前`, `the newest backup is ${hours} hours old`)];
  return [ok('backup', `最近的备份在 ${hours} 小时前`, `the newest backup is ${hours} hours old`)];
}

/** None for a file that was carried off meanwhile. */
const age = (path: string, now: number): number[] => {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? [now - file.mtimeMs] : [];
};

const LOG_WAITS_MS = 10 * 60_000;

/** Pieces of the database's log that nobody carried to the backups: the newest work is then in one place only. */
export function checkSpool(spool: string, now: number): Check[] {
  const ages = existsSync(spool) ? readdirSync(spool).flatMap((name) => age(join(spool, name), now)) : [];
  const minutes = Math.floor(Math.max(0, ...ages) / 60_000);
  if (minutes * 60_000 >= LOG_WAITS_MS)
    return [
      fail(
        'log_not_carried',
        `数据库日志有 ${ages.length} 段没有送到 BACKUP_DIR，最早的等了 ${minutes} 分钟；它们占着数据盘`,
        `${ages.length} pieces of the database's log are not in BACKUP_DIR, the oldest for ${minutes} minutes; they fill the disk of the data`,
      ),
    ];
  return [ok('log', '数据库日志已送到 BACKUP_DIR', "the database's log is in BACKUP_DIR")];
}
