import { existsSync } from 'node:fs';
import type { App } from '../app.ts';
import { listBackups } from '../backup/repository.ts';
import { DEMO_KEYS } from '../config/config.ts';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { type Check, fail, ok, warn } from '../doctor/check.ts';

/** What the settings say about going live: mode, keys, backup, the way people reach the server. */
export async function settingsReady({ config }: Pick<App, 'config'>): Promise<Check[]> {
  const [demo] = DEMO_KEYS.split(':').slice(-1) as [string];
  const secure = config.PUBLIC_URL?.startsWith('https:') === true;
  return [
    config.SHUXIN_MODE === 'production'
      ? ok('mode', '正式运行模式', 'runs in production mode')
      : warn('not_production', '这是演示或测试模式，不能接诊', 'demo or test mode: not for real patients'),
    config.SHUXIN_KEYS.toLowerCase().includes(demo)
      ? fail('default_key', '还在用公开的演示密钥，请换成医院自己的', 'the public demo key is in use; set own keys')
      : ok('own_keys', '密钥是医院自己的', 'the keys are the own ones'),
    backupOf(config),
    secure && config.TRUST_PROXY
      ? ok('tls', `加密访问：${config.PUBLIC_URL}`, `reached by TLS: ${config.PUBLIC_URL}`)
      : fail(
          'no_tls',
          '还没有 HTTPS：请设 TLS 代理、PUBLIC_URL 和 TRUST_PROXY',
          'no HTTPS yet: put a TLS proxy before it and set PUBLIC_URL and TRUST_PROXY',
        ),
  ];
}

function backupOf({ BACKUP_DIR: dir, SHUXIN_KEYS }: App['config']): Check {
  if (dir === undefined)
    return fail('no_backup_dir', '没有设备份文件夹（BACKUP_DIR）', 'no folder for backups is set (BACKUP_DIR)');
  const made = existsSync(dir) ? listBackups({ dir, ring: parseKeyRing(SHUXIN_KEYS) }).length : 0;
  if (made === 0)
    return warn(
      'no_backup_yet',
      '备份文件夹已设，还没有做过备份',
      'the backup folder is set, but there is no backup yet',
    );
  return ok('backup', `已有 ${made} 份备份`, `${made} backups are there`);
}
