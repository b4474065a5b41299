import { existingRepositoryOf } from '#platform/backup/archive.ts';
import { listBackups, readManifest } from '#platform/backup/repository.ts';
import { type Config, readSettings } from '#platform/config/config.ts';
import { type Check, fail, ok, warn } from '#platform/doctor/check.ts';
import { examineDatabase } from '#platform/doctor/examine.ts';
import { checkBackups, checkFolder, checkRuntime, checkSpool } from '#platform/doctor/machine.ts';
import { readState } from '#platform/embedded/state-file.ts';
import { spoolOf } from '#platform/embedded/wal-spool.ts';
import { createLogger } from '#platform/log/log.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { plainReason } from '../server/plain-reason.ts';
import { rooms } from '../server/rooms.ts';
import type { RawIo } from './command.ts';
import { withDatabase } from './with-database.ts';

const MARKS = { ok: '  ok', warn: 'WARN', fail: 'FAIL' } as const;

/** `shuxin doctor`: looks at everything and changes nothing; 0 well (also with warnings), 1 something is wrong. */
export async function runDoctor(io: RawIo): Promise<number> {
  const checks = await examine(io.env);
  for (const { level, code, zh, en } of checks) io.print(`${MARKS[level]}  ${zh} / ${en} (${code})`);
  const healthy = checks.every(({ level }) => level !== 'fail');
  io.result({ ok: healthy, checks });
  return healthy ? 0 : 1;
}

async function examine(env: RawIo['env']): Promise<Check[]> {
  const { config, problems, warnings } = readSettings(env);
  const said = (p: { setting: string; message: string }) => `${p.setting}: ${p.message}`;
  const checks = [
    ...checkRuntime(),
    ...problems.map((p) => fail(p.code, `设置有误 ${said(p)}`, said(p))),
    ...warnings.map((w) => warn(w.code, `设置请留意 ${said(w)}`, said(w))),
  ];
  if (!config) return checks;
  checks.push(ok('settings', '设置可用', 'the settings hold'), ...checkFolder(config.DATA_DIR));
  if (config.SHUXIN_MODE === 'production') checks.push(...backups(config));
  return [...checks, ...(await database(config))];
}

function backups(config: Config): Check[] {
  if (!config.BACKUP_DIR) return checkBackups(undefined, null, Date.now());
  try {
    const repo = existingRepositoryOf(config);
    const newest = listBackups(repo).at(-1);
    const cluster = config.DATABASE_URL ? undefined : readState(config.DATA_DIR)?.cluster;
    return [
      ...checkBackups(config.BACKUP_DIR, newest ? readManifest(repo, newest).stoppedAt : null, Date.now()),
      ...(cluster ? checkSpool(spoolOf(cluster), Date.now()) : []),
    ];
  } catch (error) {
    const { message } = error as Error;
    return [fail('backup_unreadable', `备份读不出来：${message}`, `the backups cannot be read: ${message}`)];
  }
}

async function database(config: Config): Promise<Check[]> {
  const all = [platformRoom(config.SHUXIN_MODE, createMetrics()), ...rooms];
  try {
    const io = { config, log: createLogger('error') };
    return await withDatabase(io, (url) => examineDatabase(config.DATABASE_URL ?? url, config, all));
  } catch (error) {
    const { code, message } = plainReason(error, config.HOST, config.PORT);
    if (code === 'no_database') return [warn(code, '还没有数据库，首次启动时会建立', message)];
    return [fail(code, `数据库用不了：${message}`, message)];
  }
}
